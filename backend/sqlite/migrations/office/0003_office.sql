-- +goose Up
CREATE TABLE establishment (
  number     TEXT PRIMARY KEY,           -- 事業所番号
  content    TEXT NOT NULL,              -- JSON
  updated_at TEXT NOT NULL
) STRICT;

-- Account creation codes (アカウント作成コード).
CREATE TABLE code (
  name          TEXT PRIMARY KEY,        -- the 4 characters that name it
  sealed        BLOB NOT NULL,           -- the whole code
  establishment TEXT NOT NULL REFERENCES establishment (number),
  device        TEXT NOT NULL DEFAULT '', -- fingerprint of the device that asked for it; empty for paper
  tries         INTEGER NOT NULL DEFAULT 0,
  issued_at     TEXT NOT NULL,
  used_at       TEXT,
  dropped_at    TEXT                     -- taken back, or its device was shut out
) STRICT;
CREATE INDEX code_open ON code (establishment) WHERE used_at IS NULL AND dropped_at IS NULL;

CREATE TABLE account (
  id            TEXT PRIMARY KEY,
  establishment TEXT NOT NULL REFERENCES establishment (number),
  created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE device (
  fingerprint TEXT PRIMARY KEY,
  account     TEXT NOT NULL REFERENCES account (id),
  certificate TEXT NOT NULL,
  address     TEXT NOT NULL,
  created_at  TEXT NOT NULL
) STRICT;

CREATE TABLE posting (
  id           TEXT PRIMARY KEY,
  device       TEXT NOT NULL REFERENCES device (fingerprint), -- the one that sent it last
  account      TEXT NOT NULL REFERENCES account (id),
  letter       TEXT NOT NULL,            -- id of the letter that brought this revision
  kind         TEXT NOT NULL,
  state        TEXT NOT NULL,
  rev          INTEGER NOT NULL,
  number       TEXT NOT NULL DEFAULT '',
  received     TEXT NOT NULL DEFAULT '',
  expires      TEXT NOT NULL DEFAULT '',
  remarks      TEXT NOT NULL DEFAULT '[]',
  waits        INTEGER NOT NULL,         -- 1 while it waits for a decision, on itself or on a request
  origin       TEXT NOT NULL DEFAULT '', -- id of the posting it was renewed or copied from
  updated_at   TEXT NOT NULL,
  requests     TEXT NOT NULL DEFAULT '[]', -- JSON: what was asked about it
  content      TEXT NOT NULL             -- JSON object: field key to text
) STRICT;
CREATE INDEX posting_state ON posting (state, updated_at);
CREATE INDEX posting_account ON posting (account);
CREATE INDEX posting_waits ON posting (updated_at) WHERE waits = 1;

CREATE TABLE counter (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;
