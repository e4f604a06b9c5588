-- Petrol follows the hills, and owning a vehicle may be counted by the day; money: thousandths of a Rupiah.
ALTER TABLE vehicle_type
    ADD COLUMN hilly_metres_per_litre integer NOT NULL DEFAULT 0,
    ADD COLUMN purchase_milli_idr bigint NOT NULL DEFAULT 0 CHECK (purchase_milli_idr >= 0),
    ADD COLUMN years_of_use integer NOT NULL DEFAULT 8 CHECK (years_of_use > 0),
    ADD COLUMN interest_milli_percent integer NOT NULL DEFAULT 0 CHECK (interest_milli_percent >= 0),
    ADD COLUMN tax_milli_idr_per_year bigint NOT NULL DEFAULT 0 CHECK (tax_milli_idr_per_year >= 0),
    ADD COLUMN riding_days_per_year integer NOT NULL DEFAULT 300 CHECK (riding_days_per_year > 0);
-- Types of the catalogue that nobody changed burn as its table of two roads says; all others as far on every road as before.
UPDATE vehicle_type SET metres_per_litre = 51000, hilly_metres_per_litre = 38500
WHERE code = 'petrol-motorbike' AND version = 1 AND metres_per_litre = 38500;
UPDATE vehicle_type SET metres_per_litre = 33000, hilly_metres_per_litre = 25000
WHERE code = 'three-wheeler' AND version = 1 AND metres_per_litre = 25000;
UPDATE vehicle_type SET hilly_metres_per_litre = metres_per_litre WHERE hilly_metres_per_litre = 0;
ALTER TABLE vehicle_type ADD CHECK (hilly_metres_per_litre BETWEEN 0 AND metres_per_litre);

-- Of published routes: what of a day's fixed part is no hire.
ALTER TABLE plan_route
    DROP COLUMN fixed_milli_idr,
    ADD COLUMN fixed_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,fixedMilliIdr}')::bigint, 0)
         - coalesce((document #>> '{cost,taxMilliIdr}')::bigint, 0)
         - coalesce((document #>> '{cost,depreciationMilliIdr}')::bigint, 0)
         - coalesce((document #>> '{cost,financeMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN tax_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,taxMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN depreciation_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,depreciationMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN finance_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,financeMilliIdr}')::bigint, 0)) STORED;
ALTER TABLE plan_visit
    ADD COLUMN tax_milli_idr bigint NOT NULL DEFAULT 0,
    ADD COLUMN depreciation_milli_idr bigint NOT NULL DEFAULT 0,
    ADD COLUMN finance_milli_idr bigint NOT NULL DEFAULT 0;
ALTER TABLE summary_day
    ADD COLUMN tax_milli_idr bigint NOT NULL DEFAULT 0 CHECK (tax_milli_idr >= 0),
    ADD COLUMN depreciation_milli_idr bigint NOT NULL DEFAULT 0 CHECK (depreciation_milli_idr >= 0),
    ADD COLUMN finance_milli_idr bigint NOT NULL DEFAULT 0 CHECK (finance_milli_idr >= 0);
