-- What is SQLite's alone.

-- Which database this is, and how many commits it has seen: a file beside it knows both, so that an
-- older copy, another's database or a log that was lost is noticed instead of believed.
create table identity (
    id    text   not null primary key,
    head  bigint not null
);

-- What was written down stays as it was, whoever asks.
create trigger audit_is_not_edited before update on audit begin
    select raise(abort, 'the audit is only ever added to');
end;
create trigger audit_is_not_deleted before delete on audit begin
    select raise(abort, 'the audit is only ever added to');
end;
