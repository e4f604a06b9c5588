-- How many spare packs a bike takes along on one trip, and what one weighs and fills.
ALTER TABLE spare_packs
    ADD COLUMN most_along integer NOT NULL DEFAULT 0 CHECK (most_along BETWEEN 0 AND 3),
    ADD COLUMN pack_g     integer NOT NULL DEFAULT 0 CHECK (pack_g >= 0),
    ADD COLUMN pack_ml    integer NOT NULL DEFAULT 0 CHECK (pack_ml >= 0),
    ADD CHECK (most_along = 0 OR pack_g > 0);
