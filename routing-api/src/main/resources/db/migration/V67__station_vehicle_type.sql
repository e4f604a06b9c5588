-- Packs of one brand fit that brand only: whose packs a swap station hands out; null where they fit all.
ALTER TABLE station ADD COLUMN vehicle_type text, ADD CHECK (kind = 'swap' OR vehicle_type IS NULL);
