-- Accounts that administrators make, and passwords that they set.

insert into "right" (key, description, built_in) values
    ('user.manage', 'Create accounts and set their passwords', 1);

-- Whether the password is good for one sign-in only, which brings a new one.
alter table account add column must_change bigint not null default 0;
