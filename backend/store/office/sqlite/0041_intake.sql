-- +goose Up
-- What the intake box shows of a posting, so that a thousand of them are listed without reading what they hold.
ALTER TABLE posting ADD COLUMN title TEXT NOT NULL DEFAULT ''; -- 職種
ALTER TABLE posting ADD COLUMN asked TEXT NOT NULL DEFAULT ''; -- kind of the request that waits, or empty
CREATE INDEX account_closing ON account (closing_at) WHERE closing_at IS NOT NULL AND closed_at IS NULL;
CREATE INDEX establishment_change_asked ON establishment_change (asked_at);
