-- Groups: their conversations, their members, asking to belong to one, and how each sees a conversation.

-- A posting other than OPEN may end by itself, and has its reason.
alter table conversation add column posting_until bigint;
alter table conversation add column posting_reason text;

alter table stay add column outranks bigint not null default 0; -- writes in a muted group
alter table stay add column muted_until bigint;                 -- may only read until then
alter table stay add column mute_reason text;

alter table reading add column pinned bigint not null default 0;
alter table reading add column quiet bigint not null default 0;
alter table reading add column hidden_head bigint;              -- hidden while this is the head

-- Who is mentioned where, so that it is found without looking at the entries.
create table mention (
    account_id      bigint not null references account (id),
    conversation_id bigint not null references conversation (id),
    seq             bigint not null,
    primary key (account_id, conversation_id, seq)
) ${clustered};

create table "group" (
    id              bigint not null primary key,
    conversation_id bigint not null unique references conversation (id),
    name            text   not null,
    name_key        text   not null unique, -- NFKC, case folded: what is looked up
    skeleton        text   not null unique, -- what look-alikes have in common
    introduction    text,
    owner_id        bigint not null references account (id),
    state           text   not null,
    state_until     bigint,                 -- when a muted group becomes normal again
    state_by_right  bigint not null,        -- set by an administrator, who alone undoes it
    policy          text   not null,
    history         text   not null,
    capacity        bigint not null,
    members         bigint not null,
    created_at      bigint not null,
    updated_at      bigint not null
) ${clustered};
create index group_by_update on "group" (updated_at, id);

create table member (
    group_id    bigint not null references "group" (id),
    account_id  bigint not null references account (id),
    rank        text   not null,
    joined_at   bigint not null,
    muted_until bigint,
    primary key (group_id, account_id)
) ${clustered};
create index member_by_account on member (account_id, group_id);

-- An application now may be to a group, which nobody in particular is asked for.
create table application_to_groups_too (
    id              bigint not null primary key,
    kind            text   not null,
    applicant_id    bigint not null references account (id),
    addressee_id    bigint references account (id),
    group_id        bigint references "group" (id),
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
insert into application_to_groups_too
    (id, kind, applicant_id, addressee_id, text, state, applied_at, expires_at,
     decided_at, decided_by, received_at, read_at, conversation_id)
    select id, kind, applicant_id, addressee_id, text, state, applied_at, expires_at,
           decided_at, decided_by, received_at, read_at, conversation_id
    from application;
drop table application;
alter table application_to_groups_too rename to application;
create unique index application_to_friend on application (applicant_id, addressee_id)
    where state = 'PENDING' and kind = 'FRIEND';
create unique index application_to_group on application (applicant_id, group_id)
    where state = 'PENDING' and kind = 'GROUP';
create unique index application_invitation on application (addressee_id, group_id)
    where state = 'PENDING' and kind = 'INVITATION';
create index application_received on application (addressee_id, state, id);
create index application_sent on application (applicant_id, state, id);
create index application_of_group on application (group_id, state, id);
