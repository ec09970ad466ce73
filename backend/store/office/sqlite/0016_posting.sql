-- +goose Up
-- What its business says of a posting in words this program does not know.
ALTER TABLE posting ADD COLUMN rest TEXT NOT NULL DEFAULT '';
