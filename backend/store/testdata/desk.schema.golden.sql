CREATE TABLE attached (
  id     TEXT PRIMARY KEY,
  about  TEXT NOT NULL,                  -- id of the applicant the mail is to
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE document (
  id     TEXT PRIMARY KEY REFERENCES record (id),
  sealed BLOB NOT NULL
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

CREATE TABLE erased (
  hash   TEXT PRIMARY KEY,               -- keyed hash of the applicant's id: it never comes back
  change INTEGER NOT NULL,
  day    TEXT NOT NULL,                  -- YYYY-MM-DD
  note   TEXT NOT NULL                   -- JSON: the protocol, without a person in it
) STRICT;

CREATE TABLE event (
  id      INTEGER PRIMARY KEY,
  posting TEXT NOT NULL REFERENCES posting (id),
  at      TEXT NOT NULL,
  kind    TEXT NOT NULL,
  rev     INTEGER NOT NULL,
  decided TEXT NOT NULL DEFAULT '',      -- when, by the office's clock
  request TEXT NOT NULL DEFAULT '',      -- kind of request it was about
  by      TEXT NOT NULL DEFAULT '',      -- who decided at the office
  reason  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE fact (
  id      INTEGER PRIMARY KEY,
  size    INTEGER NOT NULL, -- bytes of content
  content BLOB NOT NULL     -- sealed: facts that were written together, with their files
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

CREATE TABLE notice_table (
  notice  TEXT PRIMARY KEY REFERENCES notice (id),
  at      TEXT NOT NULL,                 -- when the office sent it, by its clock: of two for one day the later stands
  kind    TEXT NOT NULL,                 -- wages, holidays, windows
  csv     TEXT NOT NULL,
  verdict TEXT NOT NULL                  -- why it is not used, or empty
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
  kind         TEXT NOT NULL,
  state        TEXT NOT NULL,
  rev          INTEGER NOT NULL,
  base         INTEGER NOT NULL DEFAULT 0, -- the office's revision that was seen last
  alert        TEXT NOT NULL DEFAULT '',   -- what a person must see of what the office told
  origin       TEXT NOT NULL DEFAULT '',   -- id of the posting it was renewed or copied from
  number       TEXT NOT NULL DEFAULT '',
  office       TEXT NOT NULL DEFAULT '',   -- name of the one that received it
  figures      TEXT NOT NULL DEFAULT '{}', -- JSON: how many applied, and what came of it
  received     TEXT NOT NULL DEFAULT '', -- YYYY-MM-DD
  expires      TEXT NOT NULL DEFAULT '', -- YYYY-MM-DD
  remarks      TEXT NOT NULL DEFAULT '[]',
  summary      TEXT NOT NULL,            -- JSON: what the list shows, so that it need not read content
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  discarded_at TEXT,                     -- in the bin, or NULL
  requests     TEXT NOT NULL DEFAULT '[]', -- JSON: what was asked about it
  words        TEXT NOT NULL,            -- all its answers, folded, for searching
  held         TEXT NOT NULL,            -- JSON object: the answers the office holds, or null
  content      TEXT NOT NULL             -- JSON object: field key to text as typed; last: the list reads past none of it
, filed_at TEXT NOT NULL DEFAULT '', rest TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE program_setting (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE record (
  id     TEXT PRIMARY KEY,
  about  TEXT NOT NULL,                  -- id of the applicant it belongs to; its own where it is one
  change INTEGER NOT NULL,               -- number of the change that wrote it, over all records
  sealed BLOB NOT NULL                   -- last: the columns before it are read without it
) STRICT;

CREATE TABLE seeker_approach (
  id       TEXT PRIMARY KEY,
  posting  TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  head     BLOB NOT NULL
) STRICT;

CREATE TABLE seeker_gone (
  number TEXT PRIMARY KEY,
  at     TEXT NOT NULL
) STRICT;

CREATE TABLE seeker_search (
  id       TEXT PRIMARY KEY,
  asked_at TEXT NOT NULL,
  head     BLOB NOT NULL,                -- what was asked, and what came of it
  found    BLOB NOT NULL                 -- who was found
) STRICT;

CREATE TABLE seen (
  id TEXT PRIMARY KEY,                   -- of the notice, or of the message
  at TEXT NOT NULL
) STRICT;

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
  posting TEXT NOT NULL,                 -- id, or empty; of the first
  side    TEXT NOT NULL CHECK (side IN ('business', 'office')),
  at      TEXT NOT NULL,                 -- by the office's clock where it is known to have it, else by ours
  seen_at TEXT,                          -- a person has looked at it, on this computer
  told_at TEXT,                          -- when the office had it, or refused it; NULL for not known to
  refused TEXT NOT NULL,                 -- why it does not take it, or empty
  sealed  BLOB NOT NULL                  -- the rest but the files
) STRICT;

CREATE TABLE task (
  id       TEXT PRIMARY KEY,
  posting  TEXT NOT NULL REFERENCES posting (id),
  errand   TEXT NOT NULL,                -- file, ask or retire
  request  TEXT NOT NULL DEFAULT '',     -- id of the request it is about
  kind     TEXT NOT NULL DEFAULT '',     -- of that request
  since    TEXT NOT NULL,
  done_at  TEXT,                         -- NULL while it is open
  said     TEXT NOT NULL DEFAULT '{}',   -- JSON: the decision as it was recorded
  before   TEXT NOT NULL DEFAULT '{}',   -- JSON: how the posting was told of before it
  next     TEXT NOT NULL DEFAULT '',     -- id of the posting that came of it
  after    INTEGER NOT NULL DEFAULT 0,   -- how much had happened to the posting once the record stood
  with_task TEXT NOT NULL DEFAULT ''     -- id of the task with whose decision it ended
) STRICT;

CREATE TABLE template (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  saved_at   TEXT NOT NULL,
  dropped_at TEXT,                       -- in the bin, or NULL
  content    TEXT NOT NULL               -- JSON object: field key to text
) STRICT;

CREATE TABLE version (
  posting TEXT NOT NULL REFERENCES posting (id),
  n       INTEGER NOT NULL,              -- 1 for the oldest
  at      TEXT NOT NULL,
  origin  TEXT NOT NULL,                 -- sent, office or kept
  rev     INTEGER NOT NULL,
  content TEXT NOT NULL,                 -- JSON object
  PRIMARY KEY (posting, n)
) STRICT;

CREATE TABLE watermark (
  box      TEXT PRIMARY KEY,
  validity INTEGER NOT NULL,
  uid      INTEGER NOT NULL,
  audited_at TEXT NOT NULL               -- everything below was looked at again
) STRICT;

CREATE INDEX attached_about ON attached (about);

CREATE INDEX erased_change ON erased (change);

CREATE INDEX event_posting ON event (posting, id);

CREATE INDEX inbox_answers ON inbox (answers) WHERE answers <> '';

CREATE INDEX inbox_mail ON inbox (mail);

CREATE UNIQUE INDEX inbox_stream ON inbox (peer, epoch, seq) WHERE seq > 0;

CREATE INDEX mail_early ON mail (peer, epoch, seq) WHERE verdict = 'early';

CREATE INDEX mail_erase ON mail (erase_at) WHERE erase_at IS NOT NULL;

CREATE INDEX mail_place ON mail (box, validity, uid);

CREATE INDEX mail_quarantined ON mail (peer, id) WHERE verdict = 'quarantined';

CREATE INDEX mail_unhandled ON mail (id, size) WHERE verdict = '';

CREATE INDEX mail_waiting ON mail (peer) WHERE verdict = 'waiting';

CREATE INDEX outbox_about ON outbox (about, made_at);

CREATE INDEX outbox_due ON outbox (next_try_at) WHERE next_try_at IS NOT NULL;

CREATE INDEX outbox_erase ON outbox (erase_at) WHERE erase_at IS NOT NULL;

CREATE UNIQUE INDEX outbox_stream ON outbox (peer, epoch, seq) WHERE seq > 0;

CREATE INDEX record_about ON record (about);

CREATE INDEX record_change ON record (change);

CREATE INDEX seeker_approach_posting ON seeker_approach (posting);

CREATE INDEX talk_message_talk ON talk_message (talk, at);

CREATE INDEX task_open ON task (id) WHERE done_at IS NULL;

CREATE INDEX task_posting ON task (posting, id);
