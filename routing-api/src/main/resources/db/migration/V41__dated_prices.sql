-- A price holds from its date until the next row of the same code, so that each day is priced with what held then.
ALTER TABLE tariff DROP CONSTRAINT tariff_bumdes_id_code_key;
ALTER TABLE tariff ADD COLUMN note text, ADD UNIQUE (bumdes_id, code, as_of);
-- Money that a route cost and that V40 did not take out of its document.
ALTER TABLE plan_route
    ADD COLUMN overtime_milli_idr bigint GENERATED ALWAYS AS
        (coalesce((document #>> '{cost,overtimeMilliIdr}')::bigint, 0)) STORED;
