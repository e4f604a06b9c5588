-- A rider's day as it was ridden, worked out of reports once: it is done anew when its stamp (route and reports) is no longer true.
CREATE TABLE ridden_day (
    bumdes_id bigint NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    rider_id  bigint NOT NULL,
    date      date   NOT NULL,
    stamp     text   NOT NULL,
    document  jsonb  NOT NULL,
    PRIMARY KEY (bumdes_id, rider_id, date),
    FOREIGN KEY (bumdes_id, rider_id) REFERENCES rider (bumdes_id, id) ON DELETE CASCADE
);

-- What a rider really rode where it was not the planned motorbike: another of the fleet, or anything else by its name.
CREATE TABLE used_vehicle (
    id        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    bumdes_id bigint NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    rider_id  bigint NOT NULL,
    date      date   NOT NULL,
    vehicle   text   NOT NULL,
    version   bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (bumdes_id, rider_id, date),
    FOREIGN KEY (bumdes_id, rider_id) REFERENCES rider (bumdes_id, id) ON DELETE CASCADE
);

CREATE INDEX rider_report_by_date ON rider_report (bumdes_id, date);
