-- What becomes of a task: its days, its state, and how it came there.

ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE task ADD COLUMN first_date date;
UPDATE task SET first_date = date;
ALTER TABLE task ALTER COLUMN first_date SET NOT NULL;
ALTER TABLE task FORCE ROW LEVEL SECURITY;

ALTER TABLE task ADD COLUMN earliest_date date;
ALTER TABLE task ADD COLUMN latest_date date;
ALTER TABLE task ADD COLUMN status text NOT NULL DEFAULT 'open'
    CHECK (status IN ('open', 'done', 'failed', 'cancelled', 'expired'));
ALTER TABLE task ADD COLUMN carried integer NOT NULL DEFAULT 0 /* how often it was moved to another day */;
ALTER TABLE task ADD COLUMN sailing text /* the ship that it waits for */;
ALTER TABLE task ADD COLUMN recurring_id bigint;

-- A file read again finds its rows by the day that the file names, wherever they were moved since.
DROP INDEX task_by_reference;
CREATE UNIQUE INDEX task_by_reference ON task (bumdes_id, first_date, reference);

CREATE TABLE task_history (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bumdes_id bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    task_id   bigint      NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    status    text        NOT NULL,
    date      date        NOT NULL,
    priority  integer     NOT NULL,
    cause     text        NOT NULL,
    note      text,
    FOREIGN KEY (bumdes_id, task_id) REFERENCES task (bumdes_id, id) ON DELETE CASCADE
);
CREATE INDEX task_history_by_task ON task_history (bumdes_id, task_id, id);

-- Tasks that come again each week, as the API takes them; a day's tasks are made from them once.
CREATE TABLE recurring_task (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bumdes_id  bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    depot_id   bigint      NOT NULL,
    weekdays   integer[]   NOT NULL /* 1 Monday to 7 Sunday */,
    starts_on  date        NOT NULL,
    ends_on    date,
    template   jsonb       NOT NULL,
    version    bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (bumdes_id, id),
    FOREIGN KEY (bumdes_id, depot_id) REFERENCES depot (bumdes_id, id)
);
CREATE TABLE recurring_made (
    bumdes_id    bigint NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    recurring_id bigint NOT NULL,
    date         date   NOT NULL,
    PRIMARY KEY (bumdes_id, recurring_id, date),
    FOREIGN KEY (bumdes_id, recurring_id) REFERENCES recurring_task (bumdes_id, id) ON DELETE CASCADE
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY ['task_history', 'recurring_task', 'recurring_made'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY own_rows ON %I USING (bumdes_id = current_bumdes())', owned);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ${appRole}', owned);
    END LOOP;
END
$$;
