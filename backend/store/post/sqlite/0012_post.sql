-- +goose Up
-- What a desk and an office both keep: settings, letters on their way out and in, pictures. SQLite has no booleans: columns
-- that are one hold 0 or 1, and are written and asked as TRUE and FALSE.

-- What the side is: the desk's own, or the office's.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

-- What the program needs that opens the side: its vault, its mailbox.
CREATE TABLE program_setting (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

-- What the post needs, one row.
CREATE TABLE post (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  held       INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)), -- the letters of the stream stay in the outbox
  tidy       INTEGER NOT NULL DEFAULT 0 CHECK (tidy IN (0, 1)), -- processed letters are moved out of the inbox
  size_limit INTEGER NOT NULL DEFAULT 0                         -- bytes the mail server takes, 0: not known
) STRICT;
INSERT INTO post (id) VALUES (1);

-- Which of the processes that have the store open sends what is due, and which decides on what came.
CREATE TABLE taker (
  work  TEXT PRIMARY KEY CHECK (work IN ('send', 'decide')),
  name  TEXT NOT NULL, -- of the process
  until TEXT NOT NULL  -- it has died when it has not said by then that it goes on
) STRICT;

-- One row for each other side: how far each direction of the conversation is (docs/adr/0009-epochs.md).
CREATE TABLE peer (
  name        TEXT PRIMARY KEY,           -- fingerprint of the other side's certificate
  epoch       TEXT NOT NULL DEFAULT '',   -- of our stream to it
  sent        INTEGER NOT NULL DEFAULT 0, -- last number given in it
  chain       TEXT NOT NULL DEFAULT '',   -- running hash of it up to there
  confirmed   INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)), -- the other side has acknowledged something of it
  over        TEXT NOT NULL DEFAULT '',   -- why it is over and must begin anew: restored, copied; empty: it is not
  theirs      TEXT NOT NULL DEFAULT '',   -- epoch of its stream to us
  upto        INTEGER NOT NULL DEFAULT 0, -- everything of it up to here is applied
  their_chain TEXT NOT NULL DEFAULT '',   -- running hash of it up to there
  ahead       INTEGER NOT NULL DEFAULT 0, -- highest number of it that was ever seen, kept or not
  ack_due_at  TEXT,                       -- when it must hear of that at the latest, or NULL
  told_at     TEXT NOT NULL DEFAULT '',   -- when it last was told
  trouble     TEXT NOT NULL DEFAULT ''    -- key of why it cannot be written to; empty: it can
) STRICT;

-- Every epoch there was, in the order they became known.
CREATE TABLE epoch (
  id       INTEGER PRIMARY KEY,
  peer     TEXT NOT NULL,
  own      INTEGER NOT NULL CHECK (own IN (0, 1)),  -- of our streams, not of theirs
  name     TEXT NOT NULL,
  began_at TEXT NOT NULL,
  cause    TEXT NOT NULL,                -- first, restored, copied; other: ours, and not known here
  seen     INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)), -- a person was told and has understood
  UNIQUE (peer, own, name)
) STRICT;

-- Letters to send, and ordinary mails: frozen bytes, kept until they are done with and for a while after.
CREATE TABLE outbox (
  id          TEXT PRIMARY KEY,
  peer        TEXT NOT NULL,             -- empty in first contact
  epoch       TEXT NOT NULL,
  seq         INTEGER NOT NULL,          -- 0 outside the stream
  chain       TEXT NOT NULL,             -- running hash of the stream up to this letter
  kind        TEXT NOT NULL,
  about       TEXT NOT NULL,             -- the case, for example a posting's id
  answers     TEXT NOT NULL,             -- id of the letter it answers, or empty
  recipient   TEXT NOT NULL,             -- mail address
  made_at     TEXT NOT NULL,
  attempts    INTEGER NOT NULL DEFAULT 0,
  next_try_at TEXT,                      -- NULL: nothing more to do
  sent_at     TEXT,                      -- a mail server took it for the first time
  tried_at    TEXT,                      -- the last try, whatever came of it
  ends        TEXT NOT NULL CHECK (ends IN ('ack', 'answer', 'sent', 'once')), -- what it is done with by: an acknowledgement, an answer, a server that took it; once: the same, and it is never sent in doubt
  acked_at    TEXT,                      -- when it was done with, or NULL
  erase_at    TEXT,                      -- when raw is to be forgotten, or NULL
  trouble     TEXT NOT NULL DEFAULT '',  -- key of what went wrong at the last attempt
  refused     INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1)), -- the server would not have this letter: it was not the line
  bounce      TEXT NOT NULL DEFAULT '',  -- key of what a mail server said later; changes nothing else
  bounce_said TEXT NOT NULL DEFAULT '',  -- its own words
  bounced_at  TEXT NOT NULL DEFAULT '',  -- when that came
  raw         BLOB                       -- NULL: forgotten; last: the columns before it are read without it
) STRICT;
CREATE UNIQUE INDEX outbox_stream ON outbox (peer, epoch, seq) WHERE seq > 0;
CREATE INDEX outbox_due ON outbox (next_try_at) WHERE next_try_at IS NOT NULL;
CREATE INDEX outbox_about ON outbox (about, made_at);
CREATE INDEX outbox_erase ON outbox (erase_at) WHERE erase_at IS NOT NULL;

-- Letters received and proved: the memory against doing one twice.
CREATE TABLE inbox (
  id         TEXT PRIMARY KEY,
  peer       TEXT NOT NULL,
  epoch      TEXT NOT NULL,
  seq        INTEGER NOT NULL,
  hash       TEXT NOT NULL,              -- SHA-256 of the data part
  kind       TEXT NOT NULL,
  about      TEXT NOT NULL,
  answers    TEXT NOT NULL,              -- id of the letter it answers, or empty
  came_at    TEXT NOT NULL,
  applied_at TEXT,                       -- NULL: waits for an earlier one, or was refused
  refused_at TEXT,                       -- it could not be done: it counts as received, and may be tried again
  unread     INTEGER NOT NULL CHECK (unread IN (0, 1)), -- its text could not be compared with its data
  mail       TEXT NOT NULL               -- sha256 of the mail that brought it
) STRICT;
CREATE INDEX inbox_answers ON inbox (answers) WHERE answers <> '';
CREATE INDEX inbox_mail ON inbox (mail);
CREATE UNIQUE INDEX inbox_stream ON inbox (peer, epoch, seq) WHERE seq > 0;

-- Mails as they came, before anything is believed of them. Of what is no letter, or another computer's, only this is kept.
CREATE TABLE mail (
  id        INTEGER PRIMARY KEY,
  box       TEXT NOT NULL,
  validity  INTEGER NOT NULL,            -- UIDVALIDITY
  uid       INTEGER NOT NULL,
  sha256    TEXT NOT NULL UNIQUE,        -- the same bytes are the same mail, whatever number a server gives it
  size      INTEGER NOT NULL,            -- bytes
  stored_at TEXT NOT NULL,
  verdict   TEXT NOT NULL DEFAULT '',    -- empty: not looked at yet
  reason    TEXT NOT NULL DEFAULT '',    -- why it is quarantined
  incident  TEXT NOT NULL DEFAULT '',    -- number of the line in the log that tells more, or empty
  domain    TEXT NOT NULL DEFAULT '',    -- of the address it says it is from, where the mail itself is not kept
  peer      TEXT NOT NULL DEFAULT '',    -- fingerprint of who proved to have written it
  epoch     TEXT NOT NULL DEFAULT '',    -- and its place in that stream
  seq       INTEGER NOT NULL DEFAULT 0,
  erase_at  TEXT,                        -- when raw is to be forgotten, or NULL
  moved_at  TEXT,                        -- it was moved to the folder of processed letters, or NULL
  raw       BLOB                         -- or NULL; last: the columns before it are read without it
) STRICT;
CREATE INDEX mail_place ON mail (box, validity, uid);
CREATE INDEX mail_unhandled ON mail (id, size) WHERE verdict = '';
CREATE INDEX mail_early ON mail (peer, epoch, seq) WHERE verdict = 'early';
CREATE INDEX mail_waiting ON mail (peer) WHERE verdict = 'waiting';
CREATE INDEX mail_quarantined ON mail (peer, id) WHERE verdict = 'quarantined';
CREATE INDEX mail_erase ON mail (erase_at) WHERE erase_at IS NOT NULL;

-- How far each mailbox is read; never beyond what is stored.
CREATE TABLE watermark (
  box      TEXT PRIMARY KEY,
  validity INTEGER NOT NULL,
  uid      INTEGER NOT NULL,
  audited_at TEXT NOT NULL               -- everything below was looked at again
) STRICT;

-- Pictures of establishments. They are shown to everybody, so they are not sealed.
CREATE TABLE picture (
  owner   TEXT NOT NULL,                 -- at an office: the establishment's number; at a desk: empty
  name    TEXT NOT NULL,                 -- SHA-256 of content
  small   BLOB NOT NULL,                 -- JPEG, for lists
  content BLOB NOT NULL,                 -- JPEG or PNG; last: small is read without it
  PRIMARY KEY (owner, name)
) STRICT;
