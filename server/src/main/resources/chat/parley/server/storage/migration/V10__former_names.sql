-- Names that accounts had before they were renamed: nobody else takes them, or one that looks like them.

create table former_name (
    name_key   text   not null primary key,
    skeleton   text   not null,
    account_id bigint not null references account (id)
) ${clustered};
create index former_name_by_skeleton on former_name (skeleton);

update "right" set description = 'Create, rename and delete accounts, and set their passwords'
    where key = 'user.manage';
