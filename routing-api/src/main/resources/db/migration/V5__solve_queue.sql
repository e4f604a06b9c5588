-- Versions that wait for a solve or are being solved. Worked off by db-scheduler, whose role sees this table of every
-- BUMDes, but nothing that a BUMDes wrote itself.

CREATE TABLE solve_queue (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bumdes_id       bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    plan_id         bigint      NOT NULL,
    number          integer     NOT NULL,
    queued_at       timestamptz NOT NULL DEFAULT now(),
    time_limit_ms   bigint      NOT NULL CHECK (time_limit_ms > 0),
    spent_ms        bigint      NOT NULL DEFAULT 0,
    ticket          bigint /* whose holder solves it; null while it waits */,
    fence           bigint      NOT NULL DEFAULT 0 /* counts the claims: only the last holder may save */,
    claimed_at      timestamptz,
    claimed_by      text,
    best            jsonb /* the best plan so far: tasks by rider, in order */,
    best_milli_idr  bigint,
    best_unassigned integer,
    progress        bigint      NOT NULL DEFAULT 0 /* counts the saves */,
    UNIQUE (bumdes_id, plan_id),
    FOREIGN KEY (bumdes_id, plan_id, number) REFERENCES plan_version (bumdes_id, plan_id, number) ON DELETE CASCADE
);
CREATE INDEX solve_queue_by_ticket ON solve_queue (ticket);

-- When each BUMDes had its last turn: the one that waits longest for a turn is next.
CREATE TABLE solve_turn (
    bumdes_id bigint PRIMARY KEY REFERENCES bumdes,
    turn      bigint NOT NULL
);
CREATE SEQUENCE solve_turns;

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY ['solve_queue', 'solve_turn'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY own_rows ON %I USING (bumdes_id = current_bumdes())', owned);
        EXECUTE format('CREATE POLICY all_rows ON %I TO ${schedulerRole} USING (true)', owned);
    END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON solve_queue TO ${appRole};
GRANT SELECT, UPDATE ON solve_queue TO ${schedulerRole};
GRANT SELECT, INSERT, UPDATE ON solve_turn TO ${schedulerRole};
GRANT USAGE ON SEQUENCE solve_turns TO ${schedulerRole};

CREATE SCHEMA scheduler;
CREATE TABLE scheduler.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduler.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduler.scheduled_tasks (last_heartbeat);
GRANT USAGE ON SCHEMA scheduler TO ${schedulerRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduler.scheduled_tasks TO ${schedulerRole};

-- A ticket is the right to solve whatever is next. It is made in the transaction that queues, so neither is ever alone.
CREATE FUNCTION make_solve_ticket() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    INSERT INTO scheduler.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
    VALUES ('solve', NEW.id::text, now(), false, 1);
    RETURN NULL;
END
$$;
CREATE TRIGGER solve_ticket AFTER INSERT ON solve_queue FOR EACH ROW EXECUTE FUNCTION make_solve_ticket();
