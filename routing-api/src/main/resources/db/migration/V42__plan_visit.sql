-- What each visit of a published route bears, so that costs by village stay fast. Rows without a task are trips that carried nothing.
-- Money: thousandths of a Rupiah.
CREATE TABLE plan_visit (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bumdes_id          bigint  NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    plan_id            bigint  NOT NULL,
    rider_id           bigint  NOT NULL,
    date               date    NOT NULL,
    stop               integer NOT NULL,
    task_id            bigint,
    village            text    NOT NULL,
    mass_g             bigint  NOT NULL,
    metres             bigint  NOT NULL,
    energy_wh          bigint  NOT NULL,
    fixed_milli_idr    bigint  NOT NULL,
    wage_milli_idr     bigint  NOT NULL,
    distance_milli_idr bigint  NOT NULL,
    energy_milli_idr   bigint  NOT NULL,
    swap_milli_idr     bigint  NOT NULL,
    marginal_milli_idr bigint  NOT NULL,
    FOREIGN KEY (bumdes_id, plan_id) REFERENCES plan (bumdes_id, id) ON DELETE CASCADE
);
CREATE INDEX plan_visit_by_date ON plan_visit (bumdes_id, date);
CREATE INDEX plan_visit_by_plan ON plan_visit (bumdes_id, plan_id);
ALTER TABLE plan_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_visit FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON plan_visit USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_visit TO ${appRole};
