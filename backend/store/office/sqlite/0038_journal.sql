-- +goose Up
-- Who did what (業務記録). Each line bears a mark of what it says and of the line before, made with the office's key: see backend/journal.
CREATE TABLE journal (
  n      INTEGER PRIMARY KEY,            -- from 1, without a gap; the oldest are forgotten
  at     TEXT NOT NULL,
  clerk  TEXT NOT NULL,                  -- id of a clerk or an account; empty for the office by itself
  name   TEXT NOT NULL,                  -- of the clerk
  act    TEXT NOT NULL,
  about  TEXT NOT NULL,                  -- id or number of what it was done to
  why    TEXT NOT NULL,                  -- why it was not done; empty where it was
  detail TEXT NOT NULL,                  -- JSON, or empty
  prev   BLOB NOT NULL,                  -- mark of the line before
  mark   BLOB NOT NULL
) STRICT;
CREATE INDEX journal_clerk ON journal (clerk, act, at);
CREATE INDEX journal_about ON journal (about);
CREATE INDEX journal_at ON journal (at);

-- How far the journal had come by the mails that the office sends to itself.
CREATE TABLE journal_head (
  n    INTEGER NOT NULL,
  mark BLOB NOT NULL,
  at   TEXT NOT NULL,                    -- when it came back
  PRIMARY KEY (n, mark)
) STRICT;
