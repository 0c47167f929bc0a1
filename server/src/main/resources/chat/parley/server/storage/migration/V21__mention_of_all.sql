-- Which messages mention all members of their group: a row each, however many members there are.

create table mention_of_all (
    conversation_id bigint not null references conversation (id),
    seq             bigint not null,
    sender_id       bigint not null references account (id),
    primary key (conversation_id, seq)
) ${clustered};
