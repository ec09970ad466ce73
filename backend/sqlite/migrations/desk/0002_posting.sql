-- +goose Up
CREATE TABLE posting (
  id           TEXT PRIMARY KEY,
  kind         TEXT NOT NULL,
  state        TEXT NOT NULL,
  rev          INTEGER NOT NULL,
  number       TEXT NOT NULL DEFAULT '',
  received     TEXT NOT NULL DEFAULT '', -- YYYY-MM-DD
  expires      TEXT NOT NULL DEFAULT '', -- YYYY-MM-DD
  remarks      TEXT NOT NULL DEFAULT '[]',
  summary      TEXT NOT NULL,            -- JSON: what the list shows, so that it need not read content
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  discarded_at TEXT,                     -- in the bin, or NULL
  content      TEXT NOT NULL             -- JSON object: field key to text as typed; last: the list reads past none of it
) STRICT;

-- What happened to a posting, in the order it happened.
CREATE TABLE event (
  id      INTEGER PRIMARY KEY,
  posting TEXT NOT NULL REFERENCES posting (id),
  at      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  rev     INTEGER NOT NULL
) STRICT;
CREATE INDEX event_posting ON event (posting, id);
