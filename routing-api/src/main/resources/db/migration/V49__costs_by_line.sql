-- What vehicles run on, paid by a price of one's own or by a dated one; money: thousandths of a Rupiah.
ALTER TABLE vehicle_type
    ADD COLUMN petrol_milli_idr_per_litre bigint NOT NULL DEFAULT 0 CHECK (petrol_milli_idr_per_litre >= 0),
    ADD COLUMN metres_per_litre integer NOT NULL DEFAULT 0 CHECK (metres_per_litre >= 0),
    ADD COLUMN energy_tariff text;
-- Types of the catalogue that nobody changed follow the dated prices from now on; today they cost the same.
UPDATE vehicle_type SET energy_tariff = 'pln-1300' WHERE battery_wh > 0 AND version = 1 AND electricity_milli_idr_per_kwh = 1444700;
UPDATE vehicle_type
SET energy_tariff = 'pertalite-pump', petrol_milli_idr_per_litre = 10000000, metres_per_litre = 38500,
    upkeep_milli_idr_per_km = 162000
WHERE code = 'petrol-motorbike' AND version = 1 AND upkeep_milli_idr_per_km = 421740;
UPDATE vehicle_type
SET energy_tariff = 'pertalite-pump', petrol_milli_idr_per_litre = 10000000, metres_per_litre = 25000,
    upkeep_milli_idr_per_km = 200000
WHERE code = 'three-wheeler' AND version = 1 AND upkeep_milli_idr_per_km = 600000;

-- Of published routes: what other wheels are compared with, whose vehicle it was, and the lines within energy and distance. In
-- routes from before prices were kept, what was hired shows by its fixed price, and plans added 15 %.
ALTER TABLE plan_route
    ADD COLUMN electric boolean GENERATED ALWAYS AS
        (coalesce((document #>> '{rates,electric}')::boolean, coalesce((document #>> '{cost,fixedMilliIdr}')::bigint, 0) = 0)) STORED,
    ADD COLUMN hired boolean GENERATED ALWAYS AS
        (coalesce((document #>> '{rates,hireMilliIdr}')::bigint, (document #>> '{cost,fixedMilliIdr}')::bigint, 0) > 0) STORED,
    ADD COLUMN model_wh bigint GENERATED ALWAYS AS
        (round(coalesce((document ->> 'energyWh')::numeric, 0) / coalesce((document ->> 'consumptionFactor')::numeric, 1.15))) STORED,
    ADD COLUMN rates jsonb GENERATED ALWAYS AS (document -> 'rates') STORED,
    DROP COLUMN distance_milli_idr,
    DROP COLUMN energy_milli_idr,
    ADD COLUMN distance_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,distanceMilliIdr}')::bigint, 0)
         - coalesce((document #>> '{cost,petrolMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN petrol_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,petrolMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN energy_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,energyMilliIdr}')::bigint, 0)
         - coalesce((document #>> '{cost,wearMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN wear_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,wearMilliIdr}')::bigint, 0)) STORED;

ALTER TABLE plan_visit
    ADD COLUMN electric boolean NOT NULL DEFAULT true,
    ADD COLUMN model_wh bigint NOT NULL DEFAULT 0,
    ADD COLUMN wear_milli_idr bigint NOT NULL DEFAULT 0,
    ADD COLUMN petrol_milli_idr bigint NOT NULL DEFAULT 0;
UPDATE plan_visit v SET electric = r.electric, model_wh = round(v.energy_wh / 1.15)
FROM plan_route r WHERE r.plan_id = v.plan_id AND r.rider_id = v.rider_id;

ALTER TABLE summary_day
    ADD COLUMN petrol_milli_idr bigint NOT NULL DEFAULT 0 CHECK (petrol_milli_idr >= 0),
    ADD COLUMN wear_milli_idr bigint NOT NULL DEFAULT 0 CHECK (wear_milli_idr >= 0),
    ADD COLUMN own_routes bigint NOT NULL DEFAULT 0 CHECK (own_routes >= 0),
    ADD COLUMN electric_routes bigint NOT NULL DEFAULT 0 CHECK (electric_routes >= 0),
    ADD COLUMN electric_metres bigint NOT NULL DEFAULT 0 CHECK (electric_metres >= 0),
    ADD COLUMN electric_wh bigint NOT NULL DEFAULT 0 CHECK (electric_wh >= 0),
    ADD COLUMN model_wh bigint NOT NULL DEFAULT 0 CHECK (model_wh >= 0),
    ADD COLUMN same_milli_idr bigint NOT NULL DEFAULT 0 CHECK (same_milli_idr >= 0);
UPDATE summary_day
SET own_routes = routes, electric_routes = routes, electric_metres = metres, electric_wh = energy_wh,
    model_wh = round(energy_wh / 1.15), same_milli_idr = fixed_milli_idr;
