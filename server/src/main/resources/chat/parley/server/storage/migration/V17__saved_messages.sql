-- Messages that somebody keeps at hand, for themselves.

create table saved_message (
    account_id      bigint not null references account (id),
    conversation_id bigint not null references conversation (id),
    seq             bigint not null,
    id              bigint not null,       -- in the order of saving
    primary key (account_id, conversation_id, seq)
) ${clustered};
create index saved_message_by_id on saved_message (account_id, id);
