-- Of what a day costs on any wheels: loss of value and interest of vehicles without a battery, thousandths of a Rupiah.
ALTER TABLE summary_day ADD COLUMN lost_milli_idr bigint NOT NULL DEFAULT 0 CHECK (lost_milli_idr >= 0);
