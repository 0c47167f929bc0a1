-- Up to where somebody wants a conversation to count as not read, for themselves: the read cursor stays where it is.

alter table reading add column unread_from bigint;  -- null: it is not marked
