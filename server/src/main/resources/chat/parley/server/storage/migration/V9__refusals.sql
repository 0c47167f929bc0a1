-- Whoever refuses an application may say why.

alter table application add column reason text;
