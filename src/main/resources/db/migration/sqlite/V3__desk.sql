-- What a cycle's desk answers, and since when.
ALTER TABLE cycle ADD COLUMN frozen BIGINT NOT NULL DEFAULT 0; -- 1: takes no submissions
ALTER TABLE cycle ADD COLUMN reason TEXT;                      -- why it was frozen or reopened last
ALTER TABLE cycle ADD COLUMN changed TEXT;                     -- instant, UTC

-- By which subjects are looked for.
ALTER TABLE registration ADD COLUMN name TEXT;
ALTER TABLE registration ADD COLUMN kind TEXT;

UPDATE registration SET
    name = (SELECT json_extract(s.body, '$.subject.name') FROM submission s
            WHERE s.registration = registration.id AND json_type(s.body, '$.subject.name') IS NOT NULL
            ORDER BY s.sequence DESC LIMIT 1),
    kind = (SELECT json_extract(s.body, '$.subject.kind') FROM submission s
            WHERE s.registration = registration.id AND json_type(s.body, '$.subject.kind') IS NOT NULL
            ORDER BY s.sequence DESC LIMIT 1);
