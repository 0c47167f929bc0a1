-- What an invitation gives beside a user's role: keys of roles, with commas; null: nothing.
alter table invitation add column roles text;

-- A deleted account is called after its id. Its names are kept from others until free_at; null: for ever.
alter table former_name add column free_at bigint;
create index former_name_by_end on former_name (free_at);
insert into former_name (name_key, name, skeleton, account_id)
    select name_key, name, skeleton, id from account where kind = 'DELETED' on conflict do nothing;
update account set name = 'deleted~' || cast(id as text), name_key = 'deleted~' || cast(id as text),
    skeleton = 'deleted~' || cast(id as text) where kind = 'DELETED';

-- Until when a password for one sign-in is good; null: for ever.
alter table account add column password_until bigint;
