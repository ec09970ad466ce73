-- +goose Up
-- An introduction can be on paper: it has a number and a person, and no letter told the business of it.
ALTER TABLE introduction ADD COLUMN paper INTEGER NOT NULL DEFAULT 0 CHECK (paper IN (0, 1));
