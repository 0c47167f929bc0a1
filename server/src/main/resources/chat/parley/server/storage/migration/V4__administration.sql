-- What administrators do: sanctions, finer rights, and the audit of every change.

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

-- The administrative rights that `admin` implies, to be given apart.
insert into "right" (key, description, built_in) values
    ('group.manage',  'Manage every group',              1),
    ('user.sanction', 'Mute, ban and sign people out',   1),
    ('role.manage',   'Manage roles, rights and who has them', 1),
    ('audit.read',    'Read the audit',                  1);

create unique index role_by_name on role (name);
create index account_role_by_role on account_role (role_key, account_id);

-- A built-in role keeps the rights that it came with.
alter table role_right add column built_in bigint not null default 0;
update role_right set built_in = 1;

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

-- What was written down stays as it was, whoever asks.
create trigger audit_is_not_edited before update on audit begin
    select raise(abort, 'the audit is only ever added to');
end;
create trigger audit_is_not_deleted before delete on audit begin
    select raise(abort, 'the audit is only ever added to');
end;
