CREATE TABLE account (
  id            TEXT PRIMARY KEY,
  establishment TEXT NOT NULL REFERENCES establishment (number),
  provisional   TEXT,                    -- 仮登録: deadline at the counter, or NULL
  lapsed_at     TEXT,                    -- 仮登録: when the office noted that it had lapsed, or NULL
  totp          BLOB,                    -- sealed secret of the authenticator app, or NULL
  totp_last     INTEGER NOT NULL DEFAULT 0, -- period of the last code of it that was used
  created_at    TEXT NOT NULL
, closing_at TEXT, closing_why TEXT NOT NULL DEFAULT '', closed_at TEXT) STRICT;

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

CREATE TABLE claim (
  matter TEXT PRIMARY KEY,               -- see backend/clerk/claim.go
  clerk  TEXT NOT NULL,                  -- id
  name   TEXT NOT NULL,
  until  TEXT NOT NULL
) STRICT;

CREATE TABLE clerk (
  id     TEXT PRIMARY KEY,
  name   TEXT NOT NULL,                  -- shown before a password is given
  sealed BLOB NOT NULL,                  -- name and roles, with the office's key
  slot   BLOB NOT NULL,                  -- the office's key, wrapped with the clerk's password
  since  TEXT NOT NULL
) STRICT;

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

CREATE TABLE counter (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
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

CREATE TABLE establishment (
  number     TEXT PRIMARY KEY,           -- 事業所番号
  content    TEXT NOT NULL,              -- JSON
  rev        INTEGER NOT NULL DEFAULT 1, -- grows by one with every change of content
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE establishment_change (
  number   TEXT PRIMARY KEY REFERENCES establishment (number),
  id       TEXT NOT NULL,                -- given by the desk
  base     INTEGER NOT NULL,             -- the revision it was made on
  letter   TEXT NOT NULL,
  device   TEXT NOT NULL,                -- fingerprint of the one that asked
  asked_at TEXT NOT NULL,
  content  TEXT NOT NULL                 -- JSON object: field key to text
) STRICT;

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

CREATE TABLE instance (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE introduced (
  mark         TEXT PRIMARY KEY,         -- HMAC-SHA-256 of posting and person
  introduction TEXT NOT NULL REFERENCES introduction (id)
) STRICT;

CREATE TABLE introduction (
  id        TEXT PRIMARY KEY,
  posting   TEXT NOT NULL REFERENCES posting (id),
  route     TEXT NOT NULL,               -- office, online or direct
  made_on   TEXT NOT NULL,               -- YYYY-MM-DD
  result    TEXT NOT NULL DEFAULT '',    -- hired, rejected, withdrawn; empty while the business decides
  result_on TEXT NOT NULL DEFAULT ''
, number TEXT NOT NULL DEFAULT '', revision INTEGER NOT NULL DEFAULT 0, withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)), erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)), person BLOB, outcome BLOB, paper INTEGER NOT NULL DEFAULT 0 CHECK (paper IN (0, 1)), reduced INTEGER NOT NULL DEFAULT 0 CHECK (reduced IN (0, 1))) STRICT;

CREATE TABLE introduction_document (
  introduction TEXT NOT NULL REFERENCES introduction (id),
  n            INTEGER NOT NULL,         -- from 1
  sealed       BLOB NOT NULL,            -- name, type and content
  PRIMARY KEY (introduction, n)
) STRICT;

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

CREATE TABLE journal_head (
  n    INTEGER NOT NULL,
  mark BLOB NOT NULL,
  at   TEXT NOT NULL,                    -- when it came back
  PRIMARY KEY (n, mark)
) STRICT;

CREATE TABLE login_address (
  address  TEXT PRIMARY KEY,             -- in lower case
  account  TEXT NOT NULL REFERENCES account (id),
  main     INTEGER NOT NULL CHECK (main IN (0, 1)), -- the account's ID
  open     INTEGER NOT NULL CHECK (open IN (0, 1)), -- registered at the counter, no password yet
  added_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE notice (
  id        TEXT PRIMARY KEY,
  kind      TEXT NOT NULL,
  important INTEGER NOT NULL CHECK (important IN (0, 1)),
  receipt   INTEGER NOT NULL CHECK (receipt IN (0, 1)), -- it asks to be told that it was read
  title     TEXT NOT NULL,
  text      TEXT NOT NULL,
  sent_at   TEXT NOT NULL
, table_kind TEXT NOT NULL DEFAULT '', table_csv TEXT NOT NULL DEFAULT '') STRICT;

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

CREATE TABLE picture (
  owner   TEXT NOT NULL,                 -- at an office: the establishment's number; at a desk: empty
  name    TEXT NOT NULL,                 -- SHA-256 of content
  small   BLOB NOT NULL,                 -- JPEG, for lists
  content BLOB NOT NULL,                 -- JPEG or PNG; last: small is read without it
  PRIMARY KEY (owner, name)
) STRICT;

CREATE TABLE post (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  held       INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)), -- the letters of the stream stay in the outbox
  tidy       INTEGER NOT NULL DEFAULT 0 CHECK (tidy IN (0, 1)), -- processed letters are moved out of the inbox
  size_limit INTEGER NOT NULL DEFAULT 0                         -- bytes the mail server takes, 0: not known
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
  waits        INTEGER NOT NULL CHECK (waits IN (0, 1)), -- it waits for a decision, on itself or on a request
  origin       TEXT NOT NULL DEFAULT '', -- id of the posting it was renewed or copied from
  updated_at   TEXT NOT NULL,
  requests     TEXT NOT NULL DEFAULT '[]', -- JSON: what was asked about it
  content      TEXT NOT NULL             -- JSON object: field key to text
, rest TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', asked TEXT NOT NULL DEFAULT '', confirmed TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE TABLE program_setting (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE rate (
  name  TEXT PRIMARY KEY,
  n     INTEGER NOT NULL,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE recovery (
  hash    TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  used_at TEXT
) STRICT;

CREATE TABLE seeker (
  number       TEXT PRIMARY KEY,         -- 求職番号
  state        TEXT NOT NULL CHECK (state IN ('kept', 'published', 'withdrawn')),
  registered   TEXT NOT NULL,            -- day
  valid_until  TEXT NOT NULL,            -- last day of validity
  profile      TEXT NOT NULL,            -- JSON of answers, without anything that says who it is
  person       BLOB NOT NULL,            -- sealed answers
  published    INTEGER NOT NULL DEFAULT 0, -- running number of the publication; 0 while not published
  published_on TEXT NOT NULL DEFAULT ''  -- day
) STRICT;

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

CREATE TABLE seeker_shown (
  number  TEXT NOT NULL REFERENCES seeker (number) ON DELETE CASCADE,
  account TEXT NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (number, account)
) STRICT;

CREATE TABLE seeker_watch (
  id          TEXT PRIMARY KEY,          -- of the search
  account     TEXT NOT NULL,
  asked       TEXT NOT NULL,             -- JSON of the conditions
  posting     TEXT NOT NULL,             -- id, or empty
  since       INTEGER NOT NULL,          -- the last publication it knows
  answered_on TEXT NOT NULL              -- day it told last, or empty
) STRICT;

CREATE TABLE seeker_wish (
  n           INTEGER PRIMARY KEY,       -- seeker.published
  number      TEXT NOT NULL UNIQUE REFERENCES seeker (number) ON DELETE CASCADE,
  valid_until TEXT NOT NULL,
  jobs        INTEGER NOT NULL,          -- occupations 1 to 63 of the table
  more_jobs   INTEGER NOT NULL,          -- and the others
  places      INTEGER NOT NULL,
  statuses    INTEGER NOT NULL,
  month_yen   INTEGER NOT NULL,
  hour_yen    INTEGER NOT NULL,
  begins      INTEGER NOT NULL,          -- minutes of the day
  ends        INTEGER NOT NULL,          -- later than it begins; over 1440 on the next day
  education   INTEGER NOT NULL,          -- rank, from 1
  car         INTEGER NOT NULL CHECK (car IN (0, 1)),
  approach    INTEGER NOT NULL CHECK (approach IN (0, 1)),
  past1       INTEGER NOT NULL,          -- place in the table of occupations, from 1
  years1      INTEGER NOT NULL,
  past2       INTEGER NOT NULL,
  years2      INTEGER NOT NULL,
  past3       INTEGER NOT NULL,
  years3      INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE seeker_words USING fts5(licence, words, content='', contentless_delete=1, tokenize='ascii', prefix='4');

CREATE TABLE 'seeker_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'seeker_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'seeker_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'seeker_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE taker (
  work  TEXT PRIMARY KEY CHECK (work IN ('send', 'decide')),
  name  TEXT NOT NULL, -- of the process
  until TEXT NOT NULL  -- it has died when it has not said by then that it goes on
) STRICT;

CREATE TABLE talk_file (
  message TEXT NOT NULL REFERENCES talk_message (id),
  n       INTEGER NOT NULL,
  sealed  BLOB NOT NULL,
  PRIMARY KEY (message, n)
) STRICT;

CREATE TABLE talk_message (
  id      TEXT PRIMARY KEY,
  talk    TEXT NOT NULL,                 -- id of its first message
  account TEXT NOT NULL REFERENCES account (id),
  posting TEXT NOT NULL,                 -- id, or empty; of the first
  side    TEXT NOT NULL CHECK (side IN ('business', 'office')),
  at      TEXT NOT NULL,                 -- by the office's clock
  sealed  BLOB NOT NULL                  -- the rest but the files
) STRICT;

CREATE TABLE watermark (
  box      TEXT PRIMARY KEY,
  validity INTEGER NOT NULL,
  uid      INTEGER NOT NULL,
  audited_at TEXT NOT NULL               -- everything below was looked at again
) STRICT;

CREATE INDEX account_closing ON account (closing_at) WHERE closing_at IS NOT NULL AND closed_at IS NULL;

CREATE INDEX challenge_device ON challenge (device, made_at);

CREATE INDEX code_open ON code (establishment) WHERE used_at IS NULL AND dropped_at IS NULL;

CREATE INDEX device_account ON device (account);

CREATE INDEX establishment_change_asked ON establishment_change (asked_at);

CREATE INDEX inbox_answers ON inbox (answers) WHERE answers <> '';

CREATE INDEX inbox_mail ON inbox (mail);

CREATE UNIQUE INDEX inbox_stream ON inbox (peer, epoch, seq) WHERE seq > 0;

CREATE INDEX introduced_introduction ON introduced (introduction);

CREATE INDEX introduction_erased ON introduction (id) WHERE erased;

CREATE INDEX introduction_known ON introduction (posting) WHERE person IS NOT NULL;

CREATE INDEX introduction_posting ON introduction (posting);

CREATE INDEX introduction_reduced ON introduction (id) WHERE reduced;

CREATE INDEX journal_about ON journal (about);

CREATE INDEX journal_at ON journal (at);

CREATE INDEX journal_clerk ON journal (clerk, act, at);

CREATE INDEX login_address_account ON login_address (account);

CREATE INDEX mail_early ON mail (peer, epoch, seq) WHERE verdict = 'early';

CREATE INDEX mail_erase ON mail (erase_at) WHERE erase_at IS NOT NULL;

CREATE INDEX mail_place ON mail (box, validity, uid);

CREATE INDEX mail_quarantined ON mail (peer, id) WHERE verdict = 'quarantined';

CREATE INDEX mail_unhandled ON mail (id, size) WHERE verdict = '';

CREATE INDEX mail_waiting ON mail (peer) WHERE verdict = 'waiting';

CREATE INDEX notice_account ON notice_to (account);

CREATE INDEX outbox_about ON outbox (about, made_at);

CREATE INDEX outbox_due ON outbox (next_try_at) WHERE next_try_at IS NOT NULL;

CREATE INDEX outbox_erase ON outbox (erase_at) WHERE erase_at IS NOT NULL;

CREATE UNIQUE INDEX outbox_stream ON outbox (peer, epoch, seq) WHERE seq > 0;

CREATE INDEX posting_account ON posting (account);

CREATE INDEX posting_number ON posting (number) WHERE number <> '';

CREATE INDEX posting_state ON posting (state, updated_at);

CREATE INDEX posting_waits ON posting (updated_at) WHERE waits;

CREATE INDEX rate_since ON rate (since);

CREATE INDEX recovery_account ON recovery (account);

CREATE INDEX seeker_approach_account ON seeker_approach (account);

CREATE INDEX seeker_approach_mail ON seeker_approach (mail);

CREATE INDEX seeker_approach_open ON seeker_approach (id) WHERE state IN ('reached', 'passed', 'undelivered');

CREATE INDEX seeker_approach_posting ON seeker_approach (posting);

CREATE INDEX seeker_approach_seeker ON seeker_approach (seeker);

CREATE INDEX seeker_approach_word ON seeker_approach (word) WHERE word <> '';

CREATE INDEX seeker_ends ON seeker (valid_until);

CREATE INDEX seeker_watch_account ON seeker_watch (account);

CREATE INDEX talk_message_account ON talk_message (account, at);

CREATE INDEX talk_message_talk ON talk_message (talk, at);
