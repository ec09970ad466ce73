-- +goose Up
-- What an office alone keeps: establishments, who may enter for them, and what they filed.

CREATE TABLE establishment (
  number     TEXT PRIMARY KEY,           -- 事業所番号
  content    TEXT NOT NULL,              -- JSON
  rev        INTEGER NOT NULL DEFAULT 1, -- grows by one with every change of content
  updated_at TEXT NOT NULL
) STRICT;

-- Changes of establishments that wait for a decision.
CREATE TABLE establishment_change (
  number   TEXT PRIMARY KEY REFERENCES establishment (number),
  id       TEXT NOT NULL,                -- given by the desk
  base     INTEGER NOT NULL,             -- the revision it was made on
  letter   TEXT NOT NULL,
  device   TEXT NOT NULL,                -- fingerprint of the one that asked
  asked_at TEXT NOT NULL,
  content  TEXT NOT NULL                 -- JSON object: field key to text
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
  provisional   TEXT,                    -- 仮登録: deadline at the counter, or NULL
  lapsed_at     TEXT,                    -- 仮登録: when the office noted that it had lapsed, or NULL
  totp          BLOB,                    -- sealed secret of the authenticator app, or NULL
  totp_last     INTEGER NOT NULL DEFAULT 0, -- period of the last code of it that was used
  created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE device (
  fingerprint TEXT PRIMARY KEY,
  account     TEXT NOT NULL REFERENCES account (id),
  certificate TEXT NOT NULL,
  address     TEXT NOT NULL,
  name        TEXT NOT NULL DEFAULT '',
  until       TEXT,                      -- logged in until then, or NULL
  trusted     INTEGER NOT NULL DEFAULT 0 CHECK (trusted IN (0, 1)), -- 次回から省略する
  revoked_at  TEXT,
  created_at  TEXT NOT NULL
) STRICT;
CREATE INDEX device_account ON device (account);

CREATE TABLE login_address (
  address  TEXT PRIMARY KEY,             -- in lower case
  account  TEXT NOT NULL REFERENCES account (id),
  main     INTEGER NOT NULL CHECK (main IN (0, 1)), -- the account's ID
  open     INTEGER NOT NULL CHECK (open IN (0, 1)), -- registered at the counter, no password yet
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX login_address_account ON login_address (account);

-- Digits that were mailed and must come back from the same device in time (認証キー, ワンタイムパスワード).
CREATE TABLE challenge (
  id      TEXT PRIMARY KEY,              -- that of the letter that asked for it
  purpose TEXT NOT NULL,
  device  TEXT NOT NULL,                 -- fingerprint
  address TEXT NOT NULL,                 -- where the digits were mailed, in lower case
  sealed  BLOB NOT NULL,                 -- secret of the digits
  lives   INTEGER NOT NULL,              -- seconds from the sending of the mail
  mail    TEXT NOT NULL,                 -- its id in the outbox; empty where none was sent
  tries   INTEGER NOT NULL DEFAULT 0,
  made_at TEXT NOT NULL,
  done_at TEXT,                          -- the digits came back, or NULL
  matter  BLOB NOT NULL                  -- sealed: what is done then
) STRICT;
CREATE INDEX challenge_device ON challenge (device, made_at);

-- What came how often since when, against floods; a row lives an hour.
CREATE TABLE rate (
  name  TEXT PRIMARY KEY,
  n     INTEGER NOT NULL,
  since TEXT NOT NULL
) STRICT;
CREATE INDEX rate_since ON rate (since);

-- One-use codes that stand in for a lost authenticator app.
CREATE TABLE recovery (
  hash    TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  used_at TEXT
) STRICT;
CREATE INDEX recovery_account ON recovery (account);

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
  waits        INTEGER NOT NULL CHECK (waits IN (0, 1)), -- it waits for a decision, on itself or on a request
  origin       TEXT NOT NULL DEFAULT '', -- id of the posting it was renewed or copied from
  updated_at   TEXT NOT NULL,
  requests     TEXT NOT NULL DEFAULT '[]', -- JSON: what was asked about it
  content      TEXT NOT NULL             -- JSON object: field key to text
) STRICT;
CREATE INDEX posting_state ON posting (state, updated_at);
CREATE INDEX posting_account ON posting (account);
CREATE INDEX posting_waits ON posting (updated_at) WHERE waits;

CREATE TABLE counter (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;

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
