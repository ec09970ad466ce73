-- +goose Up
-- What the office wrote of its own accord (お知らせ), sealed, and each of its files.

CREATE TABLE notice (
  id      TEXT PRIMARY KEY,
  sent_at TEXT NOT NULL,                 -- by the office's clock
  read_at TEXT,                          -- on this computer, or NULL
  sealed  BLOB NOT NULL                  -- all but the files
) STRICT;

CREATE TABLE notice_file (
  notice TEXT NOT NULL REFERENCES notice (id),
  n      INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (notice, n)
) STRICT;
