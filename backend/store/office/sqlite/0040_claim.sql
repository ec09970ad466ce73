-- +goose Up
-- Which clerk is at what, so that nobody decides on it twice.
CREATE TABLE claim (
  matter TEXT PRIMARY KEY,               -- see backend/clerk/claim.go
  clerk  TEXT NOT NULL,                  -- id
  name   TEXT NOT NULL,
  until  TEXT NOT NULL
) STRICT;
