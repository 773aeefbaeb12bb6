-- Text sorts by code point: SQLite compares the bytes of UTF-8.

-- A subject as it stands in a cycle; of its attributes those that place it in the tree or are handed down to members.
CREATE TABLE registration (
    id      INTEGER PRIMARY KEY,
    cycle   TEXT NOT NULL,
    subject TEXT NOT NULL,
    parent  TEXT,
    tier    TEXT,
    sector  TEXT,
    region  TEXT,
    circle  INTEGER NOT NULL DEFAULT 0, -- 1: its parents lead back to itself, so it is refused
    UNIQUE (cycle, subject)
);

CREATE INDEX registration_by_parent ON registration (cycle, parent);

-- What was sent, in the order in which it came. Nothing is overwritten: a subject's state is what its submissions add up
-- to.
CREATE TABLE submission (
    sequence     INTEGER PRIMARY KEY,
    registration BIGINT NOT NULL REFERENCES registration,
    source       TEXT NOT NULL,
    received     TEXT NOT NULL, -- instant, UTC
    body         TEXT NOT NULL
);

CREATE INDEX submission_by_registration ON submission (registration, sequence);

-- Whose turn it is when everybody is scored: the deepest in the tree first, so that children come before parents.
CREATE TABLE turn (
    position     INTEGER PRIMARY KEY,
    registration BIGINT NOT NULL REFERENCES registration,
    cycle        TEXT NOT NULL,
    depth        BIGINT NOT NULL,
    above        BIGINT REFERENCES registration,
    tier         TEXT, -- its own or the nearest one above; likewise sector and region
    sector       TEXT,
    region       TEXT
);

-- Releases by which something was scored. Release 0 is that of a temporary database, which knows one only.
CREATE TABLE release (
    id   INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE
);

-- All sheets of a subject under a release, a line of JSON each, by pack.
CREATE TABLE sheets (
    registration BIGINT NOT NULL REFERENCES registration,
    release      BIGINT NOT NULL,
    body         TEXT NOT NULL,
    PRIMARY KEY (registration, release)
);

-- What of the sheets ranking and other cycles need.
CREATE TABLE outcome (
    registration BIGINT NOT NULL REFERENCES registration,
    release      BIGINT NOT NULL,
    body         TEXT NOT NULL,
    PRIMARY KEY (registration, release)
);

-- What a subject adds to the derived shares and means of its parent: exact counts and sums by indicator.
CREATE TABLE contribution (
    registration BIGINT NOT NULL REFERENCES registration,
    release      BIGINT NOT NULL,
    indicator    TEXT NOT NULL,
    amount       TEXT NOT NULL,
    PRIMARY KEY (registration, release, indicator)
);

-- What the service has to remember about itself.
CREATE TABLE note (
    name TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL
);
