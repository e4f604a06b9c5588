-- A plan is a depot's day; what was computed for it are its versions. Money: thousandths of a Rupiah.

-- This migration reads rows of every BUMDes; row-level security is in force again at its end.
ALTER TABLE plan NO FORCE ROW LEVEL SECURITY;

ALTER TABLE plan ADD COLUMN current_version integer;
ALTER TABLE plan ADD COLUMN published_version integer;
ALTER TABLE plan ADD COLUMN copy_of bigint;
ALTER TABLE plan ADD COLUMN title text;
ALTER TABLE plan ADD FOREIGN KEY (bumdes_id, copy_of) REFERENCES plan (bumdes_id, id);

CREATE TABLE plan_version (
    bumdes_id      bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    plan_id        bigint      NOT NULL,
    number         integer     NOT NULL CHECK (number > 0),
    based_on       integer,
    cause          text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('solving', 'proposed', 'taken', 'failed', 'cancelled')),
    input          jsonb /* what was known when it was asked for; null for plans from before there were versions */,
    document       jsonb,
    cost_milli_idr bigint,
    fence          bigint /* of the claim under which it was saved */,
    error          text,
    created_at     timestamptz NOT NULL DEFAULT now(),
    finished_at    timestamptz,
    taken_at       timestamptz,
    published_at   timestamptz,
    PRIMARY KEY (bumdes_id, plan_id, number),
    FOREIGN KEY (bumdes_id, plan_id) REFERENCES plan (bumdes_id, id) ON DELETE CASCADE
);

INSERT INTO plan_version (bumdes_id, plan_id, number, cause, state, document, cost_milli_idr, error, created_at,
                          finished_at, taken_at)
SELECT bumdes_id, id, 1, 'first',
       CASE state WHEN 'planned' THEN 'taken' WHEN 'cancelled' THEN 'cancelled' ELSE 'failed' END,
       document, cost_milli_idr, CASE state WHEN 'solving' THEN 'interrupted' ELSE error END, requested_at,
       coalesce(finished_at, now()), CASE state WHEN 'planned' THEN finished_at END
FROM plan;
UPDATE plan SET current_version = 1 WHERE state = 'planned';
UPDATE plan SET state = 'failed' WHERE state = 'solving';

ALTER TABLE plan DROP COLUMN document, DROP COLUMN cost_milli_idr, DROP COLUMN violations, DROP COLUMN error,
    DROP COLUMN started_at, DROP COLUMN finished_at;

-- Riders see what is published, and nothing was.
ALTER TABLE plan_route NO FORCE ROW LEVEL SECURITY;
DELETE FROM plan_route;
ALTER TABLE plan_route ADD COLUMN number integer NOT NULL;
ALTER TABLE plan_route FORCE ROW LEVEL SECURITY;

-- One plan of a depot's day is with the riders.
CREATE UNIQUE INDEX plan_with_riders ON plan (bumdes_id, depot_id, date) WHERE state IN ('published', 'running');

ALTER TABLE plan FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_version FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON plan_version USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_version TO ${appRole};
