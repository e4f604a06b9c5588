-- A station that does not say how many sockets it has takes as many as come; a swap station may say how many packs it gives on a day.
ALTER TABLE station
    ALTER COLUMN sockets DROP NOT NULL,
    ADD COLUMN packs integer CHECK (packs BETWEEN 1 AND 1000),
    ADD CHECK (packs IS NULL OR kind = 'swap');
