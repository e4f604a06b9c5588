-- What happened during a day that changes its plan. Facts that last (a motorbike out of service) hold for each later version.
CREATE TABLE plan_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bumdes_id  bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    plan_id    bigint      NOT NULL,
    based_on   integer     NOT NULL /* the version that riders had */,
    number     integer /* the version that was proposed for it */,
    at         timestamptz NOT NULL,
    type       text        NOT NULL,
    body       jsonb       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (bumdes_id, plan_id) REFERENCES plan (bumdes_id, id) ON DELETE CASCADE
);
CREATE INDEX plan_event_by_plan ON plan_event (bumdes_id, plan_id, id);
ALTER TABLE plan_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_event FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON plan_event USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_event TO ${appRole};
