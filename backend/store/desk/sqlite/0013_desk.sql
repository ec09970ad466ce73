-- +goose Up
-- What a desk alone keeps: postings as they are drafted, sent and told of, and what postings are begun with.

CREATE TABLE posting (
  id           TEXT PRIMARY KEY,
  kind         TEXT NOT NULL,
  state        TEXT NOT NULL,
  rev          INTEGER NOT NULL,
  base         INTEGER NOT NULL DEFAULT 0, -- the office's revision that was seen last
  alert        TEXT NOT NULL DEFAULT '',   -- what a person must see of what the office told
  origin       TEXT NOT NULL DEFAULT '',   -- id of the posting it was renewed or copied from
  number       TEXT NOT NULL DEFAULT '',
  office       TEXT NOT NULL DEFAULT '',   -- name of the one that received it
  figures      TEXT NOT NULL DEFAULT '{}', -- JSON: how many applied, and what came of it
  received     TEXT NOT NULL DEFAULT '', -- YYYY-MM-DD
  expires      TEXT NOT NULL DEFAULT '', -- YYYY-MM-DD
  remarks      TEXT NOT NULL DEFAULT '[]',
  summary      TEXT NOT NULL,            -- JSON: what the list shows, so that it need not read content
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  discarded_at TEXT,                     -- in the bin, or NULL
  requests     TEXT NOT NULL DEFAULT '[]', -- JSON: what was asked about it
  words        TEXT NOT NULL,            -- all its answers, folded, for searching
  held         TEXT NOT NULL,            -- JSON object: the answers the office holds, or null
  content      TEXT NOT NULL             -- JSON object: field key to text as typed; last: the list reads past none of it
) STRICT;

-- What happened to a posting, in the order it happened.
CREATE TABLE event (
  id      INTEGER PRIMARY KEY,
  posting TEXT NOT NULL REFERENCES posting (id),
  at      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  rev     INTEGER NOT NULL,
  decided TEXT NOT NULL DEFAULT '',      -- when, by the office's clock
  request TEXT NOT NULL DEFAULT '',      -- kind of request it was about
  by      TEXT NOT NULL DEFAULT '',      -- who decided at the office
  reason  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX event_posting ON event (posting, id);

-- A posting's answers as they were at the moments that count.
CREATE TABLE version (
  posting TEXT NOT NULL REFERENCES posting (id),
  n       INTEGER NOT NULL,              -- 1 for the oldest
  at      TEXT NOT NULL,
  origin  TEXT NOT NULL,                 -- sent, office or kept
  rev     INTEGER NOT NULL,
  content TEXT NOT NULL,                 -- JSON object
  PRIMARY KEY (posting, n)
) STRICT;

-- Answers a business keeps to begin postings with.
CREATE TABLE template (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  saved_at   TEXT NOT NULL,
  dropped_at TEXT,                       -- in the bin, or NULL
  content    TEXT NOT NULL               -- JSON object: field key to text
) STRICT;
