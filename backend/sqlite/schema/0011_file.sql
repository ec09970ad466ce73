-- +goose Up
-- This file's life, one row: it changes whenever the file is opened, and a small file beside it remembers it.
CREATE TABLE instance (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL
) STRICT;
