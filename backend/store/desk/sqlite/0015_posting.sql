-- +goose Up
-- When a posting was filed last from here, whatever carried it; and what its office says of it in words this program does not know.
ALTER TABLE posting ADD COLUMN filed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE posting ADD COLUMN rest TEXT NOT NULL DEFAULT '';
