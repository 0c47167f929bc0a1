-- How somebody wants to be spoken to where nothing nearer says it, as over SSH.

alter table account add column zone text;     -- an id of the IANA's database; null: none was said
alter table account add column language text; -- null: none was said
