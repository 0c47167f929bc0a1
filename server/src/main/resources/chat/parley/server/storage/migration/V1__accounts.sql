-- One SQL text for every database: instants are epoch milliseconds, flags 0 or 1, enums their names.
-- ${clustered} stores a table in the order of its primary key where the database can.

create table account (
    id            bigint not null primary key,
    kind          text   not null,
    name          text   not null,
    name_key      text   not null unique, -- NFKC, case folded: what is looked up
    skeleton      text   not null unique, -- what look-alikes have in common
    nickname      text,
    nickname_key  text,                   -- case folded: what is searched
    signature     text,
    password_hash text,                   -- null: cannot sign in by password
    must_change   bigint not null default 0, -- the password is good for one sign-in, which brings a new one
    registered_at bigint not null,
    version       bigint not null,        -- rises with every durable change
    change        bigint not null         -- the id of the latest change
) ${clustered};
create index account_by_change on account (change);

-- Names that accounts had before they were renamed: nobody else takes them, or one that looks like them.
create table former_name (
    name_key   text   not null,
    name       text   not null,
    skeleton   text   not null,
    account_id bigint not null references account (id),
    primary key (name_key, name)
) ${clustered};
create index former_name_by_account on former_name (account_id);
create index former_name_by_skeleton on former_name (skeleton);

create table role (
    key         text   not null primary key,
    name        text   not null,
    description text   not null,
    built_in    bigint not null
) ${clustered};
create unique index role_by_name on role (name);

create table access_right (
    key         text   not null primary key,
    description text   not null,
    built_in    bigint not null
) ${clustered};

create table role_right (
    role_key  text   not null references role (key),
    right_key text   not null references access_right (key),
    built_in  bigint not null default 0,  -- a built-in role keeps the rights that it came with
    primary key (role_key, right_key)
) ${clustered};

create table account_role (
    account_id bigint not null references account (id),
    role_key   text   not null references role (key),
    primary key (account_id, role_key)
) ${clustered};
create index account_role_by_role on account_role (role_key, account_id);

create table signing_key (
    id      bigint not null primary key,
    secret  text   not null
) ${clustered};

-- A token that lasts stands among the devices: refresh_hash is its own, expires_at its end.
create table device (
    id              bigint not null primary key,
    account_id      bigint not null references account (id),
    name            text   not null,
    refresh_hash    text   not null unique,
    previous_hash   text   unique,         -- forgiven until 30 s after rotated_at
    rotated_at      bigint not null,
    expires_at      bigint not null,
    signed_in_at    bigint not null,
    last_seen_at    bigint not null,
    last_address    text,
    rights          text                   -- with commas; null: a device that signed in
) ${clustered};
create index device_by_end on device (expires_at);
create index device_of_account on device (account_id, id);

-- The roles and rights that every server starts with. Administrators do not speak: whoever runs the place talks as a user.

insert into role (key, name, description, built_in) values
    ('admin',    'Administrator', 'Runs the server',                     1),
    ('user',     'User',          'Signs in and writes',                 1),
    ('mute',     'Muted',         'Signs in, and may only read',         1),
    ('disabled', 'Disabled',      'May do nothing, not even sign in',    1);

-- The administrative rights that `admin` implies may be given apart.
insert into access_right (key, description, built_in) values
    ('admin', 'Administer the server',         1),
    ('login', 'Sign in',                       1),
    ('speak', 'Write messages',                1),
    ('conf',  'Open to the host''s own use',   1),
    ('test',  'Open to the host''s own trial', 1),
    ('group.manage',  'Manage every group',              1),
    ('user.sanction', 'Mute, ban and sign people out',   1),
    ('user.manage',   'Create, rename and delete accounts, and set their passwords', 1),
    ('role.manage',   'Manage roles, rights and who has them', 1),
    ('audit.read',    'Read the audit',                  1);

insert into role_right (role_key, right_key, built_in) values
    ('admin', 'admin', 1),
    ('admin', 'login', 1),
    ('user',  'login', 1),
    ('user',  'speak', 1),
    ('mute',  'login', 1);
