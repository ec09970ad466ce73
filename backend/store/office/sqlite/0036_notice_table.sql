-- +goose Up
-- A notice may bring a table of minimum wages.

ALTER TABLE notice ADD COLUMN wages TEXT NOT NULL DEFAULT ''; -- CSV, or empty
