-- +goose Up
-- Which notices and messages of the office were looked at on some computer of the business: what another one says may come before they do.

CREATE TABLE seen (
  id TEXT PRIMARY KEY,                   -- of the notice, or of the message
  at TEXT NOT NULL
) STRICT;
INSERT INTO seen (id, at) SELECT id, read_at FROM notice WHERE read_at IS NOT NULL;
INSERT INTO seen (id, at) SELECT id, seen_at FROM talk_message WHERE seen_at IS NOT NULL;
