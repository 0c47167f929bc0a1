-- Whether the account has shown to read what comes to its e-mail address: a code for a forgotten password goes there.
alter table account add column email_confirmed bigint not null default 0;
