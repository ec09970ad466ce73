-- +goose Up
-- Searches for people who look for work, and who they found: sealed.
CREATE TABLE seeker_search (
  id       TEXT PRIMARY KEY,
  asked_at TEXT NOT NULL,
  head     BLOB NOT NULL,                -- what was asked, and what came of it
  found    BLOB NOT NULL                 -- who was found
) STRICT;

-- Whose profile the office has withdrawn.
CREATE TABLE seeker_gone (
  number TEXT PRIMARY KEY,
  at     TEXT NOT NULL
) STRICT;
