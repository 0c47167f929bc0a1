-- Invitations, by which people sign up where registration is closed.

create table invitation (
    id         bigint not null primary key,
    code_hash  text   not null unique,
    created_by bigint references account (id), -- null: the host's operator
    created_at bigint not null,
    until      bigint not null,
    uses       bigint not null,                -- how many accounts may be made with it
    used       bigint not null
) ${clustered};
