-- +goose Up
-- Tables that notices brought. They are public: not sealed.

CREATE TABLE notice_table (
  notice  TEXT PRIMARY KEY REFERENCES notice (id),
  at      TEXT NOT NULL,                 -- when the office sent it, by its clock: of two for one day the later stands
  kind    TEXT NOT NULL,                 -- wages, holidays, windows
  csv     TEXT NOT NULL,
  verdict TEXT NOT NULL                  -- why it is not used, or empty
) STRICT;
