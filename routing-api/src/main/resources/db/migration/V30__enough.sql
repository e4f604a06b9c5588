-- A coordinator who has seen enough: the search ends and its best plan so far counts.
ALTER TABLE solve_queue ADD COLUMN enough boolean NOT NULL DEFAULT false;
