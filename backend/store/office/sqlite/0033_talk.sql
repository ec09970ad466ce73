-- +goose Up
-- What businesses and the office write to each other (メッセージ), sealed, and each of the files.

CREATE TABLE talk_message (
  id      TEXT PRIMARY KEY,
  talk    TEXT NOT NULL,                 -- id of its first message
  account TEXT NOT NULL REFERENCES account (id),
  posting TEXT NOT NULL,                 -- id, or empty; of the first
  side    TEXT NOT NULL CHECK (side IN ('business', 'office')),
  at      TEXT NOT NULL,                 -- by the office's clock
  sealed  BLOB NOT NULL                  -- the rest but the files
) STRICT;
CREATE INDEX talk_message_talk ON talk_message (talk, at);
CREATE INDEX talk_message_account ON talk_message (account, at);

CREATE TABLE talk_file (
  message TEXT NOT NULL REFERENCES talk_message (id),
  n       INTEGER NOT NULL,
  sealed  BLOB NOT NULL,
  PRIMARY KEY (message, n)
) STRICT;
