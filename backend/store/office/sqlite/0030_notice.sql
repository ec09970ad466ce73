-- +goose Up
-- What the office wrote to businesses of its own accord (お知らせ), to whom, and who has said that it was read.

CREATE TABLE notice (
  id        TEXT PRIMARY KEY,
  kind      TEXT NOT NULL,
  important INTEGER NOT NULL CHECK (important IN (0, 1)),
  receipt   INTEGER NOT NULL CHECK (receipt IN (0, 1)), -- it asks to be told that it was read
  title     TEXT NOT NULL,
  text      TEXT NOT NULL,
  sent_at   TEXT NOT NULL
) STRICT;

CREATE TABLE notice_file (
  notice  TEXT NOT NULL REFERENCES notice (id),
  n       INTEGER NOT NULL,
  name    TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (notice, n)
) STRICT;

CREATE TABLE notice_to (
  notice  TEXT NOT NULL REFERENCES notice (id),
  account TEXT NOT NULL REFERENCES account (id),
  read_at TEXT,                          -- when the business first said that it was read, or NULL
  PRIMARY KEY (notice, account)
) STRICT;
CREATE INDEX notice_account ON notice_to (account);
