-- Since when people hold messages and have read them, and whether others learn of it.

alter table account add column receipts text not null default 'SHOWN'; -- HIDDEN: others do not learn what one reads

alter table reading add column shown bigint not null default 0;        -- up to where others may learn that it was read
update reading set shown = read;

-- The latest moves of each cursor: what lies above after_seq, up to up_to, was passed at that moment. The time is only shown.
create table cursor_move (
    conversation_id bigint not null,
    account_id      bigint not null,
    kind            text   not null,       -- HELD or READ
    up_to           bigint not null,
    after_seq       bigint not null,
    moved_at        bigint not null,
    primary key (conversation_id, account_id, kind, up_to),
    foreign key (conversation_id, account_id) references reading (conversation_id, account_id)
) ${clustered};
