-- Who belongs together: friends, groups with their members, and who asks to.

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

create table chat_group (
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
create index chat_group_by_update on chat_group (updated_at, id);

create table member (
    group_id    bigint not null references chat_group (id),
    account_id  bigint not null references account (id),
    rank        text   not null,
    joined_at   bigint not null,
    muted_until bigint,
    primary key (group_id, account_id)
) ${clustered};
create index member_by_account on member (account_id, group_id);

create table application (
    id              bigint not null primary key,
    kind            text   not null,
    applicant_id    bigint not null references account (id),
    addressee_id    bigint references account (id), -- null: asked is a group, and nobody in particular
    group_id        bigint references chat_group (id),
    text            text,
    state           text   not null,
    applied_at      bigint not null,
    expires_at      bigint not null,
    decided_at      bigint,
    decided_by      bigint,
    reason          text,                  -- why it was refused
    received_at     bigint,
    read_at         bigint,
    conversation_id bigint
) ${clustered};
create unique index application_to_friend on application (applicant_id, addressee_id)
    where state = 'PENDING' and kind = 'FRIEND';
create unique index application_to_group on application (applicant_id, group_id)
    where state = 'PENDING' and kind = 'GROUP';
create unique index application_invitation on application (addressee_id, group_id)
    where state = 'PENDING' and kind = 'INVITATION';
create index application_received on application (addressee_id, state, id);
create index application_sent on application (applicant_id, state, id);
create index application_of_group on application (group_id, state, id);
