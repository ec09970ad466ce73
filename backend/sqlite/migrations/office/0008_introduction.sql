-- +goose Up
-- Who applied to which posting; who it is stands nowhere here.
CREATE TABLE introduction (
  id        TEXT PRIMARY KEY,
  posting   TEXT NOT NULL REFERENCES posting (id),
  route     TEXT NOT NULL,               -- office, online or direct
  made_on   TEXT NOT NULL,               -- YYYY-MM-DD
  result    TEXT NOT NULL DEFAULT '',    -- hired, rejected, withdrawn; empty while the business decides
  result_on TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX introduction_posting ON introduction (posting);
