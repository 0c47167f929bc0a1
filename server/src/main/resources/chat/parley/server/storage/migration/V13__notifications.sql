-- What people are told, and when: what happened to them, for their inbox; and of what in a conversation.

create table notification (
    account_id      bigint not null references account (id), -- whom it is for, who alone moves its stamps
    id              bigint not null,       -- the same for all who are told of the same
    kind            text   not null,
    happened_at     bigint not null,
    actor_id        bigint references account (id), -- null: the host
    group_id        bigint,
    group_name      text,                  -- as it was called then
    conversation_id bigint,
    seq             bigint,
    times           bigint not null default 1,
    text            text,
    until_at        bigint,
    received_at     bigint,
    read_at         bigint,
    primary key (account_id, id)
) ${clustered};
create index notification_unseen on notification (account_id, id) where read_at is null;

alter table reading add column level text;            -- null: what is usual for its kind
alter table reading add column silenced_until bigint; -- quiet until then, whatever the level
update reading set level = 'NONE' where quiet = 1;
alter table reading drop column quiet;

alter table account add column quiet_from bigint; -- in minutes from midnight; null: no quiet hours
alter table account add column quiet_to bigint;
alter table account add column alert text;        -- null: nothing was said
