-- Files: those that come, and those that messages carry. Their bytes are elsewhere, by the hash of their content.

create table file (
    id              bigint not null primary key,
    owner_id        bigint not null references account (id),
    name            text   not null,
    size            bigint,                 -- null: it is known when all is there
    reserved        bigint not null,        -- how many bytes are counted for it
    expected_hash   text,                   -- what its owner says that it will be
    voice           bigint not null,
    created_at      bigint not null,
    hash            text,                   -- SHA-256, in hexadecimal digits; null: not all of it is there
    kind            text,
    type            text,
    width           bigint,
    height          bigint,
    duration_millis bigint,
    preview_hash    text,                   -- of a small picture of it
    conversation_id bigint references conversation (id), -- null: no message carries it yet
    seq             bigint,
    place           bigint,                 -- among the files of the message, from 0
    sent_at         bigint
) ${clustered};
create index file_of_message on file (conversation_id, seq, place) where conversation_id is not null;
create index file_unsent on file (owner_id, created_at) where conversation_id is null;
create index file_by_hash on file (hash) where hash is not null;
create index file_by_preview on file (preview_hash) where preview_hash is not null;

-- What the files of an account take up, and those of all, so that it need not be added up.
create table file_usage (
    account_id bigint not null primary key references account (id),
    bytes      bigint not null
) ${clustered};
create table file_total (
    id    bigint not null primary key, -- 1: there is one row
    bytes bigint not null
) ${clustered};
insert into file_total (id, bytes) values (1, 0);
