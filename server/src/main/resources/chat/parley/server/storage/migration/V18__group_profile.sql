-- What a group shows of itself beside its name and introduction.
alter table chat_group add column avatar text;
alter table chat_group add column color text;
alter table chat_group add column question text;
alter table chat_group add column announcement text;
