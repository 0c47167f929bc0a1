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

alter table account add column avatar text;    -- one grapheme; null: the first of the name
alter table account add column color text;     -- null: the one that goes with the name
alter table account add column region text;
alter table account add column email text;     -- as it was written
alter table account add column email_key text; -- in lower case: what signs in
alter table account add column phone text;     -- E.164
alter table account add column findable bigint not null default 0; -- by e-mail and phone
create unique index account_by_email on account (email_key);
create unique index account_by_phone on account (phone);
