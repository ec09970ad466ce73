-- +goose Up
-- An account that its business asked to close (退会), and one that is closed.

ALTER TABLE account ADD COLUMN closing_at TEXT;                    -- when it was asked, or NULL
ALTER TABLE account ADD COLUMN closing_why TEXT NOT NULL DEFAULT ''; -- what was said beside that
ALTER TABLE account ADD COLUMN closed_at TEXT;                     -- since when it is closed, or NULL for open
