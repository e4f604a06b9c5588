-- The days on which a vehicle is expected to ride. Retiring one leaves what was expected of it before.
ALTER TABLE vehicle ADD COLUMN in_use_from date;
ALTER TABLE vehicle ADD COLUMN retired_on date;

ALTER TABLE vehicle NO FORCE ROW LEVEL SECURITY;
UPDATE vehicle SET retired_on = (updated_at AT TIME ZONE 'Asia/Makassar')::date WHERE NOT active;
ALTER TABLE vehicle FORCE ROW LEVEL SECURITY;

CREATE FUNCTION vehicle_retired() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.active THEN
        NEW.retired_on := NULL;
    ELSIF NEW.retired_on IS NULL THEN
        NEW.retired_on := (now() AT TIME ZONE 'Asia/Makassar')::date;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER vehicle_retired BEFORE INSERT OR UPDATE ON vehicle FOR EACH ROW EXECUTE FUNCTION vehicle_retired();
