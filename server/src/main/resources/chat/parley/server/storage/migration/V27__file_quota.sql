-- How much the files of an account may take up, where it is other than of the rest.
create table file_quota (
    account_id bigint not null primary key references account (id),
    bytes      bigint not null
) ${clustered};

create index file_of_owner on file (owner_id, id);
