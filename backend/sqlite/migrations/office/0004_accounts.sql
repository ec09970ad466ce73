-- +goose Up
-- Who may log in, from which computer, and until when.
ALTER TABLE account ADD COLUMN provisional TEXT;                     -- 仮登録: deadline at the counter, or NULL
ALTER TABLE account ADD COLUMN totp BLOB;                            -- sealed secret of the authenticator app, or NULL
ALTER TABLE account ADD COLUMN totp_last INTEGER NOT NULL DEFAULT 0; -- period of the last code of it that was used

ALTER TABLE device ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN until TEXT;                            -- logged in until then, or NULL
ALTER TABLE device ADD COLUMN trusted INTEGER NOT NULL DEFAULT 0;    -- 次回から省略する
ALTER TABLE device ADD COLUMN revoked_at TEXT;
CREATE INDEX device_account ON device (account);

CREATE TABLE login_address (
  address  TEXT PRIMARY KEY,            -- in lower case
  account  TEXT NOT NULL REFERENCES account (id),
  main     INTEGER NOT NULL,            -- 1: the account's ID
  open     INTEGER NOT NULL,            -- 1: registered at the counter, no password yet
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX login_address_account ON login_address (account);
INSERT INTO login_address (address, account, main, open, added_at)
SELECT lower(address), account, 1, 0, created_at FROM device WHERE true ORDER BY created_at
ON CONFLICT (address) DO NOTHING;

-- Digits that were mailed and must come back from the same device in time (認証キー, ワンタイムパスワード).
CREATE TABLE challenge (
  id      TEXT PRIMARY KEY,             -- that of the letter that asked for it
  purpose TEXT NOT NULL,
  device  TEXT NOT NULL,                -- fingerprint
  address TEXT NOT NULL,                -- where the digits were mailed, in lower case
  sealed  BLOB NOT NULL,                -- secret of the digits
  lives   INTEGER NOT NULL,             -- seconds from the sending of the notice
  notice  TEXT NOT NULL,                -- that mail in the outbox; empty where none was sent
  tries   INTEGER NOT NULL DEFAULT 0,
  made_at TEXT NOT NULL,
  done_at TEXT,                         -- the digits came back, or NULL
  matter  BLOB NOT NULL                 -- sealed: what is done then
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
