-- +goose Up
-- What was written here and waits to be told to the other computers of the business (docs/adr/0019-own-facts.md).
CREATE TABLE fact (
  id      INTEGER PRIMARY KEY,
  size    INTEGER NOT NULL, -- bytes of content
  content BLOB NOT NULL     -- sealed: facts that were written together, with their files
) STRICT;
