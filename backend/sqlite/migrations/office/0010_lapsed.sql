-- +goose Up
-- A provisional registration ends when nobody comes to the counter in time.
ALTER TABLE account ADD COLUMN lapsed_at TEXT; -- 仮登録: when the office noted that it had lapsed, or NULL
