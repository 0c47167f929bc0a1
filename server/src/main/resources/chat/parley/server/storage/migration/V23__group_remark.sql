-- What somebody calls a group, for themselves alone; it goes when they leave.

alter table reading add column remark text;  -- null: they have no name of their own for it
