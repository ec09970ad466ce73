-- +goose Up
-- Searches for seekers that tell by themselves who is new (保存した検索).
CREATE TABLE seeker_watch (
  id          TEXT PRIMARY KEY,          -- of the search
  account     TEXT NOT NULL,
  asked       TEXT NOT NULL,             -- JSON of the conditions
  posting     TEXT NOT NULL,             -- id, or empty
  since       INTEGER NOT NULL,          -- the last publication it knows
  answered_on TEXT NOT NULL              -- day it told last, or empty
) STRICT;
CREATE INDEX seeker_watch_account ON seeker_watch (account);
