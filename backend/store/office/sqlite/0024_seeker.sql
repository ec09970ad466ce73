-- +goose Up
-- People who look for work: what is published of them, and apart from it, sealed, who they are.
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
CREATE INDEX seeker_ends ON seeker (valid_until);

-- What a search compares, of who is published: sets as bits, a zero for what was not said.
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

-- The words of who is published, as pairs of characters; its oid is seeker_wish.n. Elsewhere a function of this name gives the same.
CREATE VIRTUAL TABLE seeker_words USING fts5(licence, words, content='', contentless_delete=1, tokenize='ascii', prefix='4');

-- Which businesses have a seeker's profile before them, to be told when it is withdrawn.
CREATE TABLE seeker_shown (
  number  TEXT NOT NULL REFERENCES seeker (number) ON DELETE CASCADE,
  account TEXT NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (number, account)
) STRICT;
