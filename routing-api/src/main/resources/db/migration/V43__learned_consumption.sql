-- How much energy a BUMDes's bikes really draw, by type: instead of the type's own factor.
CREATE TABLE learned_consumption (
    bumdes_id       bigint           NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    vehicle_type_id bigint           NOT NULL,
    factor          double precision NOT NULL CHECK (factor > 0),
    readings        integer          NOT NULL,
    learned_at      timestamptz      NOT NULL,
    PRIMARY KEY (bumdes_id, vehicle_type_id),
    FOREIGN KEY (bumdes_id, vehicle_type_id) REFERENCES vehicle_type (bumdes_id, id) ON DELETE CASCADE
);
ALTER TABLE learned_consumption ENABLE ROW LEVEL SECURITY;
ALTER TABLE learned_consumption FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON learned_consumption USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON learned_consumption TO ${appRole};
