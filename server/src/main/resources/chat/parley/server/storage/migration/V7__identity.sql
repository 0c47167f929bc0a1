-- Which database this is, and how many commits it has seen: a file beside it knows both, so that an
-- older copy, another's database or a log that was lost is noticed instead of believed.

create table identity (
    id    text   not null primary key,
    head  bigint not null
);
