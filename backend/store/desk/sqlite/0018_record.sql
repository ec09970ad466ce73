-- +goose Up
-- What a desk keeps of applicants: records, each sealed; the documents they brought; and what was erased, without saying who.

CREATE TABLE record (
  id     TEXT PRIMARY KEY,
  about  TEXT NOT NULL,                  -- id of the applicant it belongs to; its own where it is one
  change INTEGER NOT NULL,               -- number of the change that wrote it, over all records
  sealed BLOB NOT NULL                   -- last: the columns before it are read without it
) STRICT;
CREATE INDEX record_about ON record (about);
CREATE INDEX record_change ON record (change);

CREATE TABLE document (
  id     TEXT PRIMARY KEY REFERENCES record (id),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE erased (
  hash   TEXT PRIMARY KEY,               -- keyed hash of the applicant's id: it never comes back
  change INTEGER NOT NULL,
  day    TEXT NOT NULL,                  -- YYYY-MM-DD
  note   TEXT NOT NULL                   -- JSON: the protocol, without a person in it
) STRICT;
CREATE INDEX erased_change ON erased (change);
