-- Which day a rider's link opens: that one and no other.
CREATE TABLE rider_link_day (
    link_id   bigint PRIMARY KEY REFERENCES rider_link ON DELETE CASCADE,
    bumdes_id bigint NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    date      date   NOT NULL
);
ALTER TABLE rider_link_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE rider_link_day FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON rider_link_day USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON rider_link_day TO ${appRole};
