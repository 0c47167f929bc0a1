-- What an invitation gives beside a user's role: keys of roles, with commas; null: nothing.
alter table invitation add column roles text;
