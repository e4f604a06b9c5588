-- The sender's own number of a task: a file read twice finds its rows again by it.
ALTER TABLE task ADD COLUMN reference text;
CREATE UNIQUE INDEX task_by_reference ON task (bumdes_id, date, reference);
