-- People who draft, approve and publish. Of a token only its SHA-256 is kept.
CREATE TABLE account (
    name    TEXT NOT NULL PRIMARY KEY,
    person  TEXT NOT NULL,
    token   TEXT NOT NULL,
    since   TEXT NOT NULL, -- instant, UTC, like all others here
    revoked TEXT
);

-- What a release was when it was drafted, and who approved it. One with errors stays a draft for ever.
CREATE TABLE draft (
    release     BIGINT NOT NULL PRIMARY KEY REFERENCES release,
    author      TEXT NOT NULL,
    drafted     TEXT NOT NULL,
    note        TEXT NOT NULL,
    passed      BIGINT NOT NULL, -- 1: no error was found
    examples    BIGINT NOT NULL,
    failed      BIGINT NOT NULL,
    diagnostics TEXT NOT NULL,
    approver    TEXT,
    approved    TEXT
);

-- What happened to releases, never changed.
CREATE TABLE release_event (
    sequence INTEGER PRIMARY KEY,
    release  TEXT,          -- hash; null where rule files made none
    kind     TEXT NOT NULL,
    who      TEXT NOT NULL,
    at       TEXT NOT NULL,
    note     TEXT NOT NULL
);

CREATE INDEX release_event_by_release ON release_event (release);

ALTER TABLE publication ADD COLUMN publisher TEXT NOT NULL DEFAULT 'folder';
ALTER TABLE publication ADD COLUMN withdrawer TEXT;

-- Until now releases came from the rules folder only.
INSERT INTO draft (release, author, drafted, note, passed, examples, failed, diagnostics, approver, approved)
SELECT release, 'folder', min(at), '', 1, 0, 0, '[]', 'folder', min(at) FROM publication GROUP BY release;
