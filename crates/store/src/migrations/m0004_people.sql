-- Who comes in by a link or with a token, where people work and who stands in, what currencies are worth; and an audit log
-- whose lines are numbered in the order in which they were written, and which the database itself keeps from being changed.
--
-- {counted} is each database's own way to number rows by itself, {only_added_to} its way to refuse changes of the audit log.

CREATE TABLE invitations (
    token_hash TEXT PRIMARY KEY, person BIGINT NOT NULL REFERENCES people (id), created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL, "by" TEXT NOT NULL
);
CREATE UNIQUE INDEX unique_invitations_person ON invitations (person);

CREATE TABLE territories (person BIGINT NOT NULL REFERENCES people (id), country TEXT NOT NULL, region TEXT);
CREATE INDEX territories_by_person ON territories (person);
CREATE INDEX territories_by_country ON territories (country);

CREATE TABLE absences (
    id {id}, person BIGINT NOT NULL REFERENCES people (id), first_day TEXT NOT NULL, last_day TEXT NOT NULL,
    deputy BIGINT REFERENCES people (id)
);
CREATE INDEX absences_by_person ON absences (person, last_day);

CREATE TABLE api_tokens (
    id {id}, person BIGINT NOT NULL REFERENCES people (id), name TEXT NOT NULL, token_hash TEXT NOT NULL,
    scopes TEXT NOT NULL, created_at BIGINT NOT NULL, last_used_at BIGINT, expires_at BIGINT, revoked_at BIGINT
);
CREATE UNIQUE INDEX unique_api_tokens_hash ON api_tokens (token_hash);
CREATE INDEX api_tokens_by_person ON api_tokens (person);

-- rate is a decimal number as text: exact, and readable by whoever looks into the base.
CREATE TABLE exchange_rates (
    base TEXT NOT NULL, currency TEXT NOT NULL, "on" TEXT NOT NULL, rate TEXT NOT NULL, PRIMARY KEY (base, currency, "on")
);

ALTER TABLE audit_log RENAME TO audit_log_before;
CREATE TABLE audit_log (
    entry {counted}, at BIGINT NOT NULL, "by" TEXT NOT NULL, action TEXT NOT NULL, record_kind TEXT, record_number BIGINT,
    details TEXT
);
INSERT INTO audit_log (at, "by", action, record_kind, record_number, details)
    SELECT at, "by", action, record_kind, record_number, details FROM audit_log_before ORDER BY at;
DROP TABLE audit_log_before;
CREATE INDEX audit_log_by_at ON audit_log (at);
CREATE INDEX audit_log_by_record ON audit_log (record_kind, record_number, entry);
CREATE INDEX audit_log_by_who ON audit_log ("by", entry);
CREATE INDEX audit_log_by_action ON audit_log (action, entry);
{only_added_to}
