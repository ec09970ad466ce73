-- +goose Up
-- Who works at the office (係).
CREATE TABLE clerk (
  id     TEXT PRIMARY KEY,
  name   TEXT NOT NULL,                  -- shown before a password is given
  sealed BLOB NOT NULL,                  -- name and roles, with the office's key
  slot   BLOB NOT NULL,                  -- the office's key, wrapped with the clerk's password
  since  TEXT NOT NULL
) STRICT;
