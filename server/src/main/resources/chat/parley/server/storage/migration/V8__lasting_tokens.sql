-- A token that lasts stands among the devices: refresh_hash is its own, expires_at its end.
alter table device add column rights text; -- with commas; null: a device that signed in
create index device_by_end on device (expires_at);
create index device_of_account on device (account_id, id);
drop index device_by_account;
