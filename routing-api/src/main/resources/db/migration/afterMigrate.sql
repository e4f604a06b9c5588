-- Every table of a BUMDes shows its own rows and no others, whoever added the table; one that needs other rules has them already.
DO $$
DECLARE
    owned text;
BEGIN
    FOR owned IN
        SELECT c.relname
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'bumdes_id' AND NOT c.relrowsecurity
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY own_rows ON %I USING (bumdes_id = current_bumdes())', owned);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ${appRole}', owned);
    END LOOP;
END
$$;

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
