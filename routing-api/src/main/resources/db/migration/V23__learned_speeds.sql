-- How fast a BUMDes really rides, by group of roads: speed over the profile's speed.
CREATE TABLE learned_speeds (
    bumdes_id  bigint PRIMARY KEY DEFAULT current_bumdes() REFERENCES bumdes,
    factors    jsonb       NOT NULL,
    legs       integer     NOT NULL,
    learned_at timestamptz NOT NULL
);
ALTER TABLE learned_speeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE learned_speeds FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON learned_speeds USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON learned_speeds TO ${appRole};
