-- Releases with all their files, and which of them is in force from which year on; the publication that came last counts.
CREATE TABLE release_file (
    release BIGINT NOT NULL REFERENCES release,
    path    TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (release, path)
);

CREATE TABLE publication (
    sequence  INTEGER PRIMARY KEY,
    release   BIGINT NOT NULL REFERENCES release,
    from_year BIGINT NOT NULL,
    at        TEXT NOT NULL, -- instant, UTC
    withdrawn TEXT           -- instant, UTC, when it was rolled back
);

-- The latest submission of a cycle.
CREATE TABLE cycle (
    cycle  TEXT NOT NULL PRIMARY KEY,
    latest BIGINT NOT NULL
);

INSERT INTO cycle (cycle, latest)
SELECT r.cycle, max(s.sequence) FROM registration r JOIN submission s ON s.registration = r.id GROUP BY r.cycle;

-- Up to which submission the results of a cycle under a release go.
CREATE TABLE scored (
    release BIGINT NOT NULL REFERENCES release,
    cycle   TEXT NOT NULL,
    up_to   BIGINT NOT NULL,
    PRIMARY KEY (release, cycle)
);
