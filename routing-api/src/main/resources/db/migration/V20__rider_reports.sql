-- With what a rider signs the reports of a day where no server can be reached.
CREATE TABLE rider_report_key (
    bumdes_id  bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    rider_id   bigint      NOT NULL,
    date       date        NOT NULL,
    key        bytea       NOT NULL CHECK (length(key) = 32),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (bumdes_id, rider_id, date),
    FOREIGN KEY (bumdes_id, rider_id) REFERENCES rider (bumdes_id, id) ON DELETE CASCADE
);

-- What riders report. A session is one opening of the page on one phone; seq counts within it. Both clocks are kept.
CREATE TABLE rider_report (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bumdes_id        bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    rider_id         bigint      NOT NULL,
    date             date        NOT NULL,
    session          text        NOT NULL,
    seq              integer     NOT NULL CHECK (seq > 0),
    kind             text        NOT NULL,
    task_id          bigint,
    document         jsonb       NOT NULL,
    phone_time       timestamptz NOT NULL,
    server_time      timestamptz NOT NULL,
    clock_offset_sec integer,
    way              text        NOT NULL CHECK (way IN ('text', 'link')),
    UNIQUE (bumdes_id, rider_id, date, session, seq),
    FOREIGN KEY (bumdes_id, rider_id) REFERENCES rider (bumdes_id, id) ON DELETE CASCADE
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY ['rider_report_key', 'rider_report'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY own_rows ON %I USING (bumdes_id = current_bumdes())', owned);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ${appRole}', owned);
    END LOOP;
END
$$;
