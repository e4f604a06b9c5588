-- Figures of published routes, taken out of their documents when they are written, so that sums over a year stay fast and exact.
-- Money: thousandths of a Rupiah.
ALTER TABLE plan_route
    ADD COLUMN vehicle text GENERATED ALWAYS AS (document ->> 'vehicle') STORED,
    ADD COLUMN rider text GENERATED ALWAYS AS (document ->> 'rider') STORED,
    ADD COLUMN metres bigint GENERATED ALWAYS AS (coalesce((document ->> 'metres')::bigint, 0)) STORED,
    ADD COLUMN energy_wh bigint GENERATED ALWAYS AS (coalesce((document ->> 'energyWh')::bigint, 0)) STORED,
    ADD COLUMN visits integer GENERATED ALWAYS AS
        (jsonb_array_length(jsonb_path_query_array(document, '$.stops[*].taskId ? (@ != null)'))) STORED,
    ADD COLUMN fixed_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,fixedMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN wage_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,wageMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN distance_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,distanceMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN energy_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,energyMilliIdr}')::bigint, 0)) STORED,
    ADD COLUMN swap_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,swapMilliIdr}')::bigint, 0)) STORED;
CREATE INDEX plan_route_by_date ON plan_route (bumdes_id, date);
