-- One SQL text for SQLite and PostgreSQL: instants are epoch milliseconds, flags 0 or 1, enums their names.
-- ${clustered} stores a table in the order of its primary key where the database can.

create table account (
    id            bigint not null primary key,
    kind          text   not null,
    name          text   not null,
    name_key      text   not null unique, -- NFKC, case folded: what is looked up
    skeleton      text   not null unique, -- what look-alikes have in common
    nickname      text,
    nickname_key  text,                   -- case folded: what is searched
    signature     text,
    password_hash text,                   -- null: cannot sign in by password
    registered_at bigint not null,
    version       bigint not null,        -- rises with every durable change
    change        bigint not null         -- the id of the latest change
) ${clustered};
create index account_by_change on account (change);

create table role (
    key         text   not null primary key,
    name        text   not null,
    description text   not null,
    built_in    bigint not null
) ${clustered};

create table "right" (
    key         text   not null primary key,
    description text   not null,
    built_in    bigint not null
) ${clustered};

create table role_right (
    role_key  text not null references role (key),
    right_key text not null references "right" (key),
    primary key (role_key, right_key)
) ${clustered};

create table account_role (
    account_id bigint not null references account (id),
    role_key   text   not null references role (key),
    primary key (account_id, role_key)
) ${clustered};

create table signing_key (
    id      bigint not null primary key,
    secret  text   not null
) ${clustered};

create table device (
    id              bigint not null primary key,
    account_id      bigint not null references account (id),
    name            text   not null,
    refresh_hash    text   not null unique,
    previous_hash   text   unique,         -- forgiven until 30 s after rotated_at
    rotated_at      bigint not null,
    expires_at      bigint not null,
    signed_in_at    bigint not null,
    last_seen_at    bigint not null,
    last_address    text
) ${clustered};
create index device_by_account on device (account_id);

create table conversation (
    id            bigint not null primary key,
    kind          text   not null,
    posting       text   not null,         -- OPEN, or the code that refuses a message
    head          bigint not null,         -- the seq of the last entry, 0 for none
    last_activity bigint not null,
    version       bigint not null,         -- rises with every durable change that is no entry
    change        bigint not null          -- the id of the latest change, entries included
) ${clustered};
create index conversation_by_change on conversation (change);

create table stay (
    conversation_id bigint not null references conversation (id),
    account_id      bigint not null references account (id),
    from_seq        bigint not null,       -- entries above it are readable
    to_seq          bigint,                -- the last that is; null while staying
    primary key (conversation_id, account_id, from_seq)
) ${clustered};
create unique index stay_now on stay (account_id, conversation_id) where to_seq is null;

create table entry (
    conversation_id bigint not null references conversation (id),
    seq             bigint not null,
    id              bigint not null,
    sender_id       bigint,                -- null: written by the server
    client_id       text,
    sent_at         bigint not null,
    body            text   not null,       -- JSON, as on the wire
    primary key (conversation_id, seq)
) ${clustered};

-- What a sender's client id stands for, kept whatever becomes of the entry, so that a retry gets the first answer.
create table sent (
    sender_id       bigint not null,
    client_id       text   not null,
    body_hash       bigint not null,
    conversation_id bigint not null,
    seq             bigint not null,
    entry_id        bigint not null,
    sent_at         bigint not null,
    primary key (sender_id, client_id)
) ${clustered};

-- How far an account has read, and the furthest that any of its devices holds.
create table reading (
    conversation_id bigint not null references conversation (id),
    account_id      bigint not null references account (id),
    read            bigint not null,
    held            bigint not null,
    primary key (conversation_id, account_id)
) ${clustered};

create table holding (
    device_id       bigint not null references device (id) on delete cascade,
    conversation_id bigint not null references conversation (id),
    held            bigint not null,
    primary key (device_id, conversation_id)
) ${clustered};

create table friendship (
    low_id          bigint not null references account (id), -- the smaller id of the two
    high_id         bigint not null references account (id),
    conversation_id bigint not null unique references conversation (id),
    since           bigint not null,
    ended_at        bigint,                -- null while they are friends
    primary key (low_id, high_id),
    check (low_id < high_id)
) ${clustered};
create index friendship_by_high on friendship (high_id);

create table application (
    id              bigint not null primary key,
    kind            text   not null,
    applicant_id    bigint not null references account (id),
    addressee_id    bigint not null references account (id),
    text            text,
    state           text   not null,
    applied_at      bigint not null,
    expires_at      bigint not null,
    decided_at      bigint,
    decided_by      bigint,
    received_at     bigint,
    read_at         bigint,
    conversation_id bigint
) ${clustered};
create unique index application_pending on application (kind, applicant_id, addressee_id) where state = 'PENDING';
create index application_received on application (addressee_id, state, id);
create index application_sent on application (applicant_id, state, id);
