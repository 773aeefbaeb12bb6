-- Text sorts by code point: SQLite compares the bytes of UTF-8.

-- A subject as it stands in a cycle: of its attributes only what places it in the tree and is handed down to members.
CREATE TABLE registration (
    id      INTEGER PRIMARY KEY,
    cycle   TEXT NOT NULL,
    subject TEXT NOT NULL,
    parent  TEXT,
    tier    TEXT,
    sector  TEXT,
    region  TEXT,
    UNIQUE (cycle, subject)
);

CREATE INDEX registration_by_parent ON registration (cycle, parent);

-- What was sent, in the order in which it came. Nothing is overwritten: the state of a subject is what its submissions
-- add up to.
CREATE TABLE submission (
    sequence     INTEGER PRIMARY KEY,
    registration BIGINT NOT NULL REFERENCES registration,
    source       TEXT NOT NULL,
    body         TEXT NOT NULL
);

CREATE INDEX submission_by_registration ON submission (registration, sequence);

-- Whose turn it is when everybody is scored: those deepest in the tree first, so that children come before parents.
CREATE TABLE turn (
    position     BIGINT NOT NULL PRIMARY KEY,
    registration BIGINT NOT NULL REFERENCES registration,
    cycle        TEXT NOT NULL,
    depth        BIGINT NOT NULL,
    tier         TEXT,
    sector       TEXT,
    region       TEXT
);

-- All sheets of a subject, a line of JSON each, in order of pack.
CREATE TABLE sheets (
    registration BIGINT NOT NULL PRIMARY KEY REFERENCES registration,
    body         TEXT NOT NULL
);

-- What of the sheets ranking and other cycles need.
CREATE TABLE outcome (
    registration BIGINT NOT NULL PRIMARY KEY REFERENCES registration,
    body         TEXT NOT NULL
);
