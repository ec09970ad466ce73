-- +goose Up
-- A notice may bring a table.

ALTER TABLE notice ADD COLUMN table_kind TEXT NOT NULL DEFAULT ''; -- wages, holidays, windows, or empty
ALTER TABLE notice ADD COLUMN table_csv TEXT NOT NULL DEFAULT '';
