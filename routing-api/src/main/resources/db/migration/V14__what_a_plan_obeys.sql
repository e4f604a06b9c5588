-- What tasks, riders and vehicle types ask of a plan beside place, hours and room; null where it is nothing.
ALTER TABLE task ADD COLUMN needs jsonb;
ALTER TABLE task DROP CONSTRAINT task_kind_check;
ALTER TABLE task ADD CONSTRAINT task_kind_check CHECK (kind IN ('delivery', 'pickup', 'shipment'));

ALTER TABLE rider ADD COLUMN rules jsonb;

-- A hired vehicle has no battery of ours: 0 watt-hours.
ALTER TABLE vehicle_type DROP CONSTRAINT vehicle_type_battery_wh_check;
ALTER TABLE vehicle_type ADD CONSTRAINT vehicle_type_battery_wh_check CHECK (battery_wh >= 0);
ALTER TABLE vehicle_type ADD COLUMN hire_milli_idr bigint NOT NULL DEFAULT 0 CHECK (hire_milli_idr >= 0);
ALTER TABLE vehicle_type ADD COLUMN longest_item_mm integer NOT NULL DEFAULT 0 CHECK (longest_item_mm >= 0);
