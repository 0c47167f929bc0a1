-- What signs in over SSH stands among the devices, and has no token.

alter table device add column ssh text; -- the fingerprint of a key, or `password`; null: it signs in otherwise
create unique index device_by_ssh on device (account_id, ssh);
