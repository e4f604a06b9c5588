-- Pins that riders found to be elsewhere, proposed, accepted or rejected; the old place stays here for ever. Tasks for the
-- same recipient at the old place take the accepted pin.
CREATE TABLE corrected_pin (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bumdes_id       bigint           NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    task_id         bigint           NOT NULL,
    recipient       text             NOT NULL,
    old_lat         double precision NOT NULL,
    old_lon         double precision NOT NULL,
    lat             double precision NOT NULL,
    lon             double precision NOT NULL,
    accuracy_m      integer          NOT NULL,
    metres          integer          NOT NULL,
    state           text             NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'rejected')),
    proposed_at     timestamptz      NOT NULL,
    decided_at      timestamptz,
    UNIQUE (bumdes_id, task_id)
);
CREATE INDEX corrected_pin_by_recipient ON corrected_pin (bumdes_id, lower(recipient));

-- What became of reported road problems.
CREATE TABLE road_report (
    report_id  bigint PRIMARY KEY REFERENCES rider_report ON DELETE CASCADE,
    bumdes_id  bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    state      text        NOT NULL CHECK (state IN ('accepted', 'rejected')),
    closure_id bigint,
    decided_at timestamptz NOT NULL
);

-- Rides that riders agreed to record: coarse points, deleted after some time.
CREATE TABLE rider_track (
    bumdes_id  bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    rider_id   bigint      NOT NULL,
    date       date        NOT NULL,
    session    text        NOT NULL,
    seq        integer     NOT NULL,
    points     jsonb       NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (bumdes_id, rider_id, date, session, seq),
    FOREIGN KEY (bumdes_id, rider_id) REFERENCES rider (bumdes_id, id) ON DELETE CASCADE
);

-- Photos of hand-overs, shrunk on the phone.
CREATE TABLE rider_photo (
    bumdes_id   bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    rider_id    bigint      NOT NULL,
    date        date        NOT NULL,
    session     text        NOT NULL,
    seq         integer     NOT NULL,
    jpeg        bytea       NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (bumdes_id, rider_id, date, session, seq),
    FOREIGN KEY (bumdes_id, rider_id) REFERENCES rider (bumdes_id, id) ON DELETE CASCADE
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY ['corrected_pin', 'road_report', 'rider_track', 'rider_photo'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY own_rows ON %I USING (bumdes_id = current_bumdes())', owned);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ${appRole}', owned);
    END LOOP;
END
$$;
