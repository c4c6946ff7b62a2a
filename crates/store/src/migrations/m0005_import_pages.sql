-- Imports as people meet them in the pages: the file that waits and how the work on it stands; what each import made, so
-- that all of it can be undone; mappings kept under a name.

CREATE TABLE import_files (
    import BIGINT PRIMARY KEY, stored TEXT NOT NULL, bytes BIGINT NOT NULL, columns TEXT NOT NULL, work TEXT,
    rows_done BIGINT NOT NULL, rows_all BIGINT NOT NULL, trial TEXT, failure TEXT
);

-- Records that an import made: of one kind, those whose numbers lie from first to last.
CREATE TABLE import_records (
    import BIGINT NOT NULL, record_kind TEXT NOT NULL, first BIGINT NOT NULL, last BIGINT NOT NULL,
    PRIMARY KEY (import, record_kind, first)
);

-- Who noted it: what an import noted of records that were there before it is taken back with it.
ALTER TABLE external_ids ADD COLUMN "by" TEXT;
ALTER TABLE opportunity_products ADD COLUMN "by" TEXT;

CREATE TABLE saved_mappings (name TEXT PRIMARY KEY, mapping TEXT NOT NULL, "by" TEXT NOT NULL, saved_at BIGINT NOT NULL);
