-- +goose Up
-- What a person has to carry to the office, and what was recorded of the office's decision.
CREATE TABLE task (
  id       TEXT PRIMARY KEY,
  posting  TEXT NOT NULL REFERENCES posting (id),
  errand   TEXT NOT NULL,                -- file, ask or retire
  request  TEXT NOT NULL DEFAULT '',     -- id of the request it is about
  kind     TEXT NOT NULL DEFAULT '',     -- of that request
  since    TEXT NOT NULL,
  done_at  TEXT,                         -- NULL while it is open
  said     TEXT NOT NULL DEFAULT '{}',   -- JSON: the decision as it was recorded
  before   TEXT NOT NULL DEFAULT '{}',   -- JSON: how the posting was told of before it
  next     TEXT NOT NULL DEFAULT '',     -- id of the posting that came of it
  after    INTEGER NOT NULL DEFAULT 0,   -- how much had happened to the posting once the record stood
  with_task TEXT NOT NULL DEFAULT ''     -- id of the task with whose decision it ended
) STRICT;
CREATE INDEX task_posting ON task (posting, id);
CREATE INDEX task_open ON task (id) WHERE done_at IS NULL;
