-- A BUMDes whose server stands alone sends its months to another server as signed files. Money: thousandths of a Rupiah.
CREATE TABLE summary_key (
    bumdes_id   bigint PRIMARY KEY DEFAULT current_bumdes() REFERENCES bumdes,
    private_key text NOT NULL,
    public_key  text NOT NULL
);

-- Keys: Ed25519 in Base64.
-- Whose files this server takes for the BUMDes: the key of the first one.
CREATE TABLE summary_sender (
    bumdes_id  bigint PRIMARY KEY DEFAULT current_bumdes() REFERENCES bumdes,
    public_key text        NOT NULL,
    known_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE summary_month (
    bumdes_id  bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    month      date        NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (bumdes_id, month)
);

CREATE TABLE summary_day (
    bumdes_id          bigint NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    day                date   NOT NULL,
    routes             bigint NOT NULL CHECK (routes > 0),
    visits             bigint NOT NULL CHECK (visits >= 0),
    metres             bigint NOT NULL CHECK (metres >= 0),
    energy_wh          bigint NOT NULL CHECK (energy_wh >= 0),
    mass_g             bigint NOT NULL CHECK (mass_g >= 0),
    fixed_milli_idr    bigint NOT NULL CHECK (fixed_milli_idr >= 0),
    wage_milli_idr     bigint NOT NULL CHECK (wage_milli_idr >= 0),
    distance_milli_idr bigint NOT NULL CHECK (distance_milli_idr >= 0),
    energy_milli_idr   bigint NOT NULL CHECK (energy_milli_idr >= 0),
    swap_milli_idr     bigint NOT NULL CHECK (swap_milli_idr >= 0),
    PRIMARY KEY (bumdes_id, day)
);
