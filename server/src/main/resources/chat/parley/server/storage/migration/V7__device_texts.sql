-- What clients keep for their devices, such as drafts; it ends with the device.

create table device_text (
    device_id bigint not null references device (id) on delete cascade,
    key       text   not null,
    bytes     bigint not null,             -- how long the text is, in UTF-8
    value     text   not null,
    primary key (device_id, key)
) ${clustered};
