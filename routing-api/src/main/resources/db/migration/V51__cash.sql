-- Cash on delivery: what a task brings in and for whom, and what was counted of each rider's day. Thousandths of a Rupiah.
ALTER TABLE task ADD COLUMN cod_milli_idr bigint CHECK (cod_milli_idr >= 0);
ALTER TABLE task ADD COLUMN producer text;

CREATE TABLE cash_count (
    bumdes_id         bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    rider_id          bigint      NOT NULL,
    date              date        NOT NULL,
    counted_milli_idr bigint      NOT NULL CHECK (counted_milli_idr >= 0),
    note              text,
    version           bigint      NOT NULL DEFAULT 1,
    created_at        timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (bumdes_id, rider_id, date),
    FOREIGN KEY (bumdes_id, rider_id) REFERENCES rider (bumdes_id, id) ON DELETE CASCADE
);
ALTER TABLE cash_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE cash_count FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON cash_count USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON cash_count TO ${appRole};
