-- Every table whose rows people change is logged, whoever added the table: those with a version, and some without.
DO $$
DECLARE
    logged text;
BEGIN
    FOR logged IN
        SELECT DISTINCT c.relname
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
          AND (a.attname = 'version' AND EXISTS (SELECT 1 FROM pg_attribute b
                                                 WHERE b.attrelid = c.oid AND b.attname = 'bumdes_id')
               OR c.relname IN ('spare_packs', 'api_token', 'rider_link', 'setup_link', 'province_grant'))
          AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'record_change')
    LOOP
        EXECUTE format('CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON %I '
                       'FOR EACH ROW EXECUTE FUNCTION record_change()', logged);
    END LOOP;
END
$$;
