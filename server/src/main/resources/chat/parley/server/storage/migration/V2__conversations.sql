-- Conversations: their entries, who stays in them, and how far each has read and how they see them.

-- A posting other than OPEN may end by itself, and has its reason.
create table conversation (
    id             bigint not null primary key,
    kind           text   not null,
    posting        text   not null,        -- OPEN, or the code that refuses a message
    posting_until  bigint,
    posting_reason text,
    head           bigint not null,        -- the seq of the last entry, 0 for none
    last_activity  bigint not null,
    version        bigint not null,        -- rises with every durable change that is no entry
    change         bigint not null         -- the id of the latest change, entries included
) ${clustered};
create index conversation_by_change on conversation (change);

create table stay (
    conversation_id bigint not null references conversation (id),
    account_id      bigint not null references account (id),
    from_seq        bigint not null,       -- entries above it are readable
    to_seq          bigint,                -- the last that is; null while staying
    outranks        bigint not null default 0, -- writes in a muted group
    muted_until     bigint,                -- may only read until then
    mute_reason     text,
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

-- Who is mentioned where, so that it is found without looking at the entries.
create table mention (
    account_id      bigint not null references account (id),
    conversation_id bigint not null references conversation (id),
    seq             bigint not null,
    primary key (account_id, conversation_id, seq)
) ${clustered};

-- How far an account has read, and the furthest that any of its devices holds.
create table reading (
    conversation_id bigint not null references conversation (id),
    account_id      bigint not null references account (id),
    read            bigint not null,
    held            bigint not null,
    pinned          bigint not null default 0,
    quiet           bigint not null default 0,
    hidden_head     bigint,                -- hidden while this is the head
    primary key (conversation_id, account_id)
) ${clustered};

create table holding (
    device_id       bigint not null references device (id) on delete cascade,
    conversation_id bigint not null references conversation (id),
    held            bigint not null,
    primary key (device_id, conversation_id)
) ${clustered};
