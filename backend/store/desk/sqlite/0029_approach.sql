-- +goose Up
-- Seekers the business asked to apply (直接リクエスト): sealed.
CREATE TABLE seeker_approach (
  id       TEXT PRIMARY KEY,
  posting  TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  head     BLOB NOT NULL
) STRICT;
CREATE INDEX seeker_approach_posting ON seeker_approach (posting);
