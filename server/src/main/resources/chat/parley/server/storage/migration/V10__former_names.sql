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

update "right" set description = 'Create, rename and delete accounts, and set their passwords'
    where key = 'user.manage';
