-- +goose Up
-- JSON: ids of the rules whose question the business had answered with 確認済み before it filed.
ALTER TABLE posting ADD COLUMN confirmed TEXT NOT NULL DEFAULT '[]';
