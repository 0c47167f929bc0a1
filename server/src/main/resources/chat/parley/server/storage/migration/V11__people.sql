-- What people keep of each other, for themselves alone, and what they say of themselves.

create table friend_mark (
    account_id bigint not null references account (id), -- whose it is
    friend_id  bigint not null references account (id),
    remark     text,                                    -- what they call the friend
    remark_key text,                                    -- case folded: what is searched
    starred    bigint not null default 0,
    primary key (account_id, friend_id)
) ${clustered};

create table account_block (
    account_id bigint not null references account (id), -- who blocks
    blocked_id bigint not null references account (id),
    since      bigint not null,
    primary key (account_id, blocked_id)
) ${clustered};
create index account_block_by_blocked on account_block (blocked_id, account_id);
