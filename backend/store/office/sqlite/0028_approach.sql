-- +goose Up
-- Businesses that ask seekers to apply (直接リクエスト).
CREATE TABLE seeker_approach (
  id           TEXT PRIMARY KEY,
  account      TEXT NOT NULL,
  posting      TEXT NOT NULL,
  seeker       TEXT NOT NULL,            -- number
  state        TEXT NOT NULL,
  reason       TEXT NOT NULL,            -- of one that was refused
  at           TEXT NOT NULL,
  mail         TEXT NOT NULL,            -- id of the mail to the seeker
  word         TEXT NOT NULL,            -- keyed hash of the one-time word, or empty
  tag          TEXT NOT NULL,            -- stands in the mail's subject
  introduction TEXT NOT NULL,            -- what it became, or empty
  helped       INTEGER NOT NULL CHECK (helped IN (0, 1)) -- the seeker was told once what to write
) STRICT;
CREATE INDEX seeker_approach_posting ON seeker_approach (posting);
CREATE INDEX seeker_approach_seeker ON seeker_approach (seeker);
CREATE INDEX seeker_approach_open ON seeker_approach (id) WHERE state IN ('reached', 'passed', 'undelivered');
CREATE INDEX seeker_approach_mail ON seeker_approach (mail);
CREATE INDEX seeker_approach_account ON seeker_approach (account);
CREATE INDEX seeker_approach_word ON seeker_approach (word) WHERE word <> '';
