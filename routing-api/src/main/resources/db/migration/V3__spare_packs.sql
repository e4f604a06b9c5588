-- Charged packs that wait at a depot for motorbikes of one type.
CREATE TABLE spare_packs (
    bumdes_id       bigint  NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    depot_id        bigint  NOT NULL,
    vehicle_type_id bigint  NOT NULL,
    packs           integer NOT NULL CHECK (packs > 0),
    charge_w        integer NOT NULL CHECK (charge_w >= 0),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (bumdes_id, depot_id, vehicle_type_id),
    FOREIGN KEY (bumdes_id, depot_id) REFERENCES depot (bumdes_id, id) ON DELETE CASCADE,
    FOREIGN KEY (bumdes_id, vehicle_type_id) REFERENCES vehicle_type (bumdes_id, id) ON DELETE CASCADE
);
ALTER TABLE spare_packs ENABLE ROW LEVEL SECURITY;
ALTER TABLE spare_packs FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON spare_packs USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON spare_packs TO ${appRole};
