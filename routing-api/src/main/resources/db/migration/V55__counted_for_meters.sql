-- What meters count across all BUMDes, with the role of the queue: how many plans and closures, and nothing else of them.
CREATE INDEX plan_counted ON plan (date, state) WHERE copy_of IS NULL;
CREATE INDEX closure_counted ON closure ((coalesce(ends_at, 'infinity')), begins_at);
CREATE POLICY counted ON plan FOR SELECT TO ${schedulerRole} USING (true);
CREATE POLICY counted ON closure FOR SELECT TO ${schedulerRole} USING (true);
GRANT SELECT (date, state, copy_of) ON plan TO ${schedulerRole};
GRANT SELECT (begins_at, ends_at) ON closure TO ${schedulerRole};
