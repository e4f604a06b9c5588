-- The nearest point of a road, for places too far from it: there a rider can be met.
ALTER TABLE task ADD COLUMN road_lat double precision, ADD COLUMN road_lon double precision;

-- As before, and a road point is as personal as the pin it belongs to.
CREATE OR REPLACE FUNCTION record_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    was  jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    is_  jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    row_ jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
    changed jsonb;
BEGIN
    IF pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
        RETURN NULL; -- The owner migrates tables: that is nobody's change.
    END IF;
    SELECT coalesce(jsonb_object_agg(key, CASE
               WHEN key IN ('phone', 'recipient', 'address', 'landmark', 'note', 'lat', 'lon', 'swapped_lat', 'swapped_lon',
                           'road_lat', 'road_lon')
                    OR key LIKE '%\_hash' OR (key = 'name' AND TG_TABLE_NAME IN ('rider', 'recipient'))
                   THEN '"…"'::jsonb
               ELSE jsonb_strip_nulls(jsonb_build_object('was', was -> key, 'is', is_ -> key)) END), '{}')
      INTO changed
      FROM jsonb_object_keys(was || is_) AS key
     WHERE (was -> key) IS DISTINCT FROM (is_ -> key)
       AND key NOT IN ('version', 'created_at', 'updated_at', 'bumdes_id', 'id', 'last_used_at', 'signed_in_at')
       AND length(coalesce(was ->> key, '')) + length(coalesce(is_ ->> key, '')) <= 1000;
    IF changed <> '{}' OR TG_OP <> 'UPDATE' THEN
        INSERT INTO audit_entry (bumdes_id, actor, action, thing, thing_id, changes)
        VALUES ((row_ ->> 'bumdes_id')::bigint,
                coalesce(nullif(current_setting('rutedesa.actor', true), ''), 'rutedesa'),
                CASE TG_OP WHEN 'INSERT' THEN 'create' WHEN 'UPDATE' THEN 'change' ELSE 'delete' END,
                TG_TABLE_NAME,
                coalesce(row_ ->> 'id', concat_ws('/', row_ ->> 'depot_id', row_ ->> 'vehicle_type_id',
                                                  row_ ->> 'account_id', row_ ->> 'login'), ''),
                changed);
    END IF;
    RETURN NULL;
END
$$;
