-- +goose Up
ALTER TABLE establishment ADD COLUMN rev INTEGER NOT NULL DEFAULT 1; -- grows by one with every change of content

-- Changes of establishments that wait for a decision.
CREATE TABLE establishment_change (
  number   TEXT PRIMARY KEY REFERENCES establishment (number),
  id       TEXT NOT NULL,                -- given by the desk
  base     INTEGER NOT NULL,             -- the revision it was made on
  letter   TEXT NOT NULL,
  device   TEXT NOT NULL,                -- fingerprint of the one that asked
  asked_at TEXT NOT NULL,
  content  TEXT NOT NULL                 -- JSON object: field key to text
) STRICT;
