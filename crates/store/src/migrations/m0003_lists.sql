-- Lists find and sort these records by their names without case and accents, contacts also by their addresses; the
-- program fills them in (`names`).
ALTER TABLE contacts ADD COLUMN name_key {sorted} NOT NULL DEFAULT '';
ALTER TABLE opportunities ADD COLUMN name_key {sorted} NOT NULL DEFAULT '';
ALTER TABLE campaigns ADD COLUMN name_key {sorted} NOT NULL DEFAULT '';
ALTER TABLE contents ADD COLUMN name_key {sorted} NOT NULL DEFAULT '';
-- Whoever searches contacts reads this index alone.
CREATE INDEX contacts_by_name ON contacts (name_key, id, account);
