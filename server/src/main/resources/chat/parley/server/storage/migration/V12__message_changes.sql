-- What becomes of messages after they were sent. A message stands in its current form; each change of it takes a
-- seq of the log, too, and is kept apart from the messages, so that a page of them is one stretch as before.

alter table entry add column reply_to bigint;   -- the seq of the message that it answers
alter table entry add column edited_at bigint;  -- null: never
alter table entry add column edits bigint not null default 0;
alter table entry add column pinned_at bigint;  -- null: not pinned
alter table entry add column reactions text;    -- JSON: the emoji with their counts; null: none
alter table entry add column recalled bigint not null default 0;
create index entry_pinned on entry (conversation_id, pinned_at) where pinned_at is not null;

-- The last entry that is no change: what the list of conversations shows, and hiding ends with.
alter table conversation add column last_seq bigint not null default 0;
update conversation set last_seq = head;

create table message_change (
    conversation_id bigint not null references conversation (id),
    seq             bigint not null,
    id              bigint not null,
    sender_id       bigint not null,
    sent_at         bigint not null,
    edited          bigint,                -- the seq of a message that has other words: they stand there
    body            text   not null,       -- JSON, as on the wire, without words
    primary key (conversation_id, seq)
) ${clustered};

create table reaction (
    conversation_id bigint not null references conversation (id),
    seq             bigint not null,
    emoji           text   not null,
    account_id      bigint not null references account (id),
    primary key (conversation_id, seq, emoji, account_id)
) ${clustered};
create index reaction_by_account on reaction (account_id, conversation_id, seq, emoji);
