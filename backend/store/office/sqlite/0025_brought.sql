-- +goose Up
-- Postings are found by their number: one may be said to have it that another has.
CREATE INDEX posting_number ON posting (number) WHERE number <> '';
