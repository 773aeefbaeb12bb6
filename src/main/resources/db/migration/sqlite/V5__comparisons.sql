-- What drafts would change, as it was told: of each draft and cycle the report made last.
CREATE TABLE comparison (
    draft BIGINT NOT NULL REFERENCES release,
    live  BIGINT NOT NULL REFERENCES release,
    cycle TEXT NOT NULL,
    up_to BIGINT NOT NULL, -- the latest submission of the cycle that both were scored by
    at    TEXT NOT NULL,   -- instant, UTC
    body  TEXT NOT NULL,   -- a line of JSON
    PRIMARY KEY (draft, cycle)
);
