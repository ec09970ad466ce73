-- +goose Up
-- Answers a business keeps to begin postings with.
CREATE TABLE template (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  saved_at   TEXT NOT NULL,
  dropped_at TEXT,                       -- in the bin, or NULL
  content    TEXT NOT NULL               -- JSON object: field key to text
) STRICT;
