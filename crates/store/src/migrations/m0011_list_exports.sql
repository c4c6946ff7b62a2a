-- Lists that somebody took out as files, made in the background because they are long.
CREATE TABLE list_exports (
    id {id}, person BIGINT NOT NULL REFERENCES people (id), list TEXT NOT NULL, asked TEXT NOT NULL, form TEXT NOT NULL,
    stored TEXT NOT NULL, records BIGINT NOT NULL, bytes BIGINT NOT NULL, asked_at BIGINT NOT NULL, ended_at BIGINT,
    failed BOOLEAN NOT NULL
);
CREATE INDEX list_exports_by_person ON list_exports (person, asked_at);
