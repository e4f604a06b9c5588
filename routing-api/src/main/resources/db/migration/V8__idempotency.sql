-- Answers to requests with a key, kept in the transaction of what they did: a request sent again does nothing twice.
CREATE TABLE idempotent_answer (
    bumdes_id   bigint      NOT NULL DEFAULT current_bumdes() REFERENCES bumdes,
    key         text        NOT NULL,
    fingerprint text        NOT NULL /* of address and body */,
    status      integer     NOT NULL DEFAULT 0,
    headers     jsonb       NOT NULL DEFAULT '{}',
    body        text        NOT NULL DEFAULT '',
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (bumdes_id, key)
);
CREATE INDEX idempotent_answer_by_age ON idempotent_answer (bumdes_id, created_at);
ALTER TABLE idempotent_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotent_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON idempotent_answer USING (bumdes_id = current_bumdes());
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotent_answer TO ${appRole};
