-- What administrators do: sanctions, and the audit of every change.

create table sanction (
    id          bigint not null primary key,
    account_id  bigint not null references account (id),
    kind        text   not null,
    reason      text   not null,
    imposed_by  bigint references account (id), -- null: the host's operator
    imposed_at  bigint not null,
    until       bigint,                         -- null: until it is lifted
    lifted_at   bigint,
    lifted_by   bigint references account (id)
) ${clustered};
-- At most one of a kind stands; one whose time is over stands until another takes its place.
create unique index sanction_standing on sanction (account_id, kind) where lifted_at is null;
create index sanction_by_account on sanction (account_id, id);

create table audit (
    id        bigint not null primary key,
    at        bigint not null,
    actor_id  bigint references account (id), -- null: the host's operator
    door      text   not null,
    address   text   not null,
    operation text   not null,
    target    text   not null,
    before    text   not null,
    after     text   not null,
    reason    text
) ${clustered};
create index audit_by_target on audit (target, id);
create index audit_by_actor on audit (actor_id, id);
create index audit_by_operation on audit (operation, id);
