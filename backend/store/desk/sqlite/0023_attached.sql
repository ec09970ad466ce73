-- +goose Up
-- What is attached to mails that are not sent yet: the content of each file, sealed. Its name stands in the mail.

CREATE TABLE attached (
  id     TEXT PRIMARY KEY,
  about  TEXT NOT NULL,                  -- id of the applicant the mail is to
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX attached_about ON attached (about);
