-- What unevenly spread work counts in the plans of a depot; nobody pays it. Pay: for each Rupiah above the mean.
ALTER TABLE depot
    ADD COLUMN fairness_time_milli_idr_per_hour bigint  NOT NULL DEFAULT 0 CHECK (fairness_time_milli_idr_per_hour >= 0),
    ADD COLUMN fairness_pay_percent             integer NOT NULL DEFAULT 0 CHECK (fairness_pay_percent >= 0);

-- What one swap of a pack costs, where somebody is paid for it.
ALTER TABLE spare_packs ADD COLUMN swap_milli_idr bigint NOT NULL DEFAULT 0 CHECK (swap_milli_idr >= 0);
