-- +goose Up
-- Only what the register of postings must show is left of a person.
ALTER TABLE introduction ADD COLUMN reduced INTEGER NOT NULL DEFAULT 0 CHECK (reduced IN (0, 1));
UPDATE introduction SET reduced = erased;
CREATE INDEX introduction_reduced ON introduction (id) WHERE reduced;
CREATE INDEX introduction_known ON introduction (posting) WHERE person IS NOT NULL;
