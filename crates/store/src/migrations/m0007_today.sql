-- What is to be done next with a lead: at most one thing, so that it is always clear which.
CREATE TABLE next_steps (lead BIGINT PRIMARY KEY REFERENCES leads (id), what TEXT NOT NULL, due TEXT NOT NULL);
CREATE INDEX next_steps_by_due ON next_steps (due);

-- Who reached a stage lately, and who was refused.
CREATE INDEX stage_changes_by_stage ON stage_changes ("to", at);
