-- +goose Up
-- What the business and its office write to each other (メッセージ), sealed, and each of the files.

CREATE TABLE talk_message (
  id      TEXT PRIMARY KEY,
  talk    TEXT NOT NULL,                 -- id of its first message
  posting TEXT NOT NULL,                 -- id, or empty; of the first
  side    TEXT NOT NULL CHECK (side IN ('business', 'office')),
  at      TEXT NOT NULL,                 -- by the office's clock where it is known to have it, else by ours
  seen_at TEXT,                          -- a person has looked at it, on this computer
  told_at TEXT,                          -- when the office had it, or refused it; NULL for not known to
  refused TEXT NOT NULL,                 -- why it does not take it, or empty
  sealed  BLOB NOT NULL                  -- the rest but the files
) STRICT;
CREATE INDEX talk_message_talk ON talk_message (talk, at);

CREATE TABLE talk_file (
  message TEXT NOT NULL REFERENCES talk_message (id),
  n       INTEGER NOT NULL,
  sealed  BLOB NOT NULL,
  PRIMARY KEY (message, n)
) STRICT;
