-- Taking a rider's links back retires the keys, too: what they sign is held until a coordinator has looked at it.
ALTER TABLE rider_report_key ADD COLUMN retired_at timestamptz;
ALTER TABLE rider_report_key DROP CONSTRAINT rider_report_key_pkey;
ALTER TABLE rider_report_key ADD PRIMARY KEY (bumdes_id, rider_id, date, key);
CREATE UNIQUE INDEX rider_report_key_in_force ON rider_report_key (bumdes_id, rider_id, date) WHERE retired_at IS NULL;

CREATE TABLE held_report_text (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bumdes_id        bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    rider_id         bigint      NOT NULL,
    date             date        NOT NULL,
    reports          jsonb       NOT NULL,
    signature        text        NOT NULL,
    server_time      timestamptz NOT NULL,
    clock_offset_sec integer,
    way              text        NOT NULL CHECK (way IN ('text', 'link')),
    UNIQUE (bumdes_id, rider_id, date, signature),
    FOREIGN KEY (bumdes_id, rider_id) REFERENCES rider (bumdes_id, id) ON DELETE CASCADE
);
ALTER TABLE held_report_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE held_report_text FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON held_report_text USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON held_report_text TO ${appRole};
