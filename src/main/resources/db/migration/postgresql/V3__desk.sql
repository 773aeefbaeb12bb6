-- What a cycle's desk answers, and since when.
ALTER TABLE cycle ADD COLUMN frozen BIGINT NOT NULL DEFAULT 0; -- 1: takes no submissions
ALTER TABLE cycle ADD COLUMN reason TEXT COLLATE "C";                      -- why it was frozen or reopened last
ALTER TABLE cycle ADD COLUMN changed TEXT COLLATE "C";                     -- instant, UTC

-- By which subjects are looked for.
ALTER TABLE registration ADD COLUMN name TEXT COLLATE "C";
ALTER TABLE registration ADD COLUMN kind TEXT COLLATE "C";

UPDATE registration SET
    name = (SELECT s.body::jsonb -> 'subject' ->> 'name' FROM submission s
            WHERE s.registration = registration.id AND jsonb_exists(s.body::jsonb -> 'subject', 'name')
            ORDER BY s.sequence DESC LIMIT 1),
    kind = (SELECT s.body::jsonb -> 'subject' ->> 'kind' FROM submission s
            WHERE s.registration = registration.id AND jsonb_exists(s.body::jsonb -> 'subject', 'kind')
            ORDER BY s.sequence DESC LIMIT 1);
