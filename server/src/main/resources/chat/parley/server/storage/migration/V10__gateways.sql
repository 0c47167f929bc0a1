-- Whoever changed something over SSH may have come through a gateway.

alter table audit add column gateway text; -- what the host called it; null: by another way
