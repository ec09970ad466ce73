-- +goose Up
-- Who was introduced, sealed, and what came of it by letter.
ALTER TABLE introduction ADD COLUMN number TEXT NOT NULL DEFAULT '';      -- 紹介番号
ALTER TABLE introduction ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;  -- number of the result that counts
ALTER TABLE introduction ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
ALTER TABLE introduction ADD COLUMN erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)); -- the business has erased the person
ALTER TABLE introduction ADD COLUMN person BLOB;                          -- sealed answers, or NULL
ALTER TABLE introduction ADD COLUMN outcome BLOB;                         -- sealed result that came by letter, or NULL
CREATE INDEX introduction_erased ON introduction (id) WHERE erased;

-- Who was introduced to which posting already, as keyed hashes: one row for each way a person is known by.
CREATE TABLE introduced (
  mark         TEXT PRIMARY KEY,         -- HMAC-SHA-256 of posting and person
  introduction TEXT NOT NULL REFERENCES introduction (id)
) STRICT;
CREATE INDEX introduced_introduction ON introduced (introduction);

-- Documents of those the business still has to decide on, for its next computer.
CREATE TABLE introduction_document (
  introduction TEXT NOT NULL REFERENCES introduction (id),
  n            INTEGER NOT NULL,         -- from 1
  sealed       BLOB NOT NULL,            -- name, type and content
  PRIMARY KEY (introduction, n)
) STRICT;
