-- +goose Up
-- Pictures of establishments. They are shown to everybody, so they are not sealed.
CREATE TABLE picture (
  owner   TEXT NOT NULL,                 -- at an office: the establishment's number; at a desk: empty
  name    TEXT NOT NULL,                 -- SHA-256 of content
  small   BLOB NOT NULL,                 -- JPEG, for lists
  content BLOB NOT NULL,                 -- JPEG or PNG; last: small is read without it
  PRIMARY KEY (owner, name)
) STRICT;
