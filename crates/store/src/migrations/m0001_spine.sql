-- The first schema: one base for both divisions.
--
-- One text for SQLite and PostgreSQL. {id} is each one's own way to say "the row's number", {sorted} a text that lists are
-- sorted by, byte by byte whatever the server's language; everything else is the SQL that both share: BIGINT, DOUBLE PRECISION, TEXT, BOOLEAN. Instants are microseconds since 1970 in UTC, money is minor
-- units beside its currency, dates are YYYY-MM-DD, lists and open-ended values are JSON texts.
-- Tables that bulk work fills by the million (activities, histories, feed) carry no foreign keys, because the check would
-- cost more than the row: whoever writes there looks up first what the row points to.

CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
INSERT INTO counters (name, value) VALUES ('recorded_at', 0), ('change_no', 0), ('id', 0);

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE teams (id {id}, name TEXT NOT NULL, manager BIGINT);
CREATE UNIQUE INDEX unique_teams_name ON teams (lower(name));

CREATE TABLE people (
    id {id}, email TEXT, email_key TEXT, name TEXT NOT NULL, role TEXT NOT NULL, team BIGINT REFERENCES teams (id),
    region TEXT, language TEXT, active BOOLEAN NOT NULL, created_at BIGINT NOT NULL, password_hash TEXT
);
CREATE UNIQUE INDEX unique_people_email ON people (email_key);
CREATE INDEX people_by_team ON people (team);

CREATE TABLE preferences (
    person BIGINT PRIMARY KEY REFERENCES people (id), language TEXT, region TEXT, time_zone TEXT, theme TEXT, start_page TEXT
);

CREATE TABLE web_sessions (
    token_hash TEXT PRIMARY KEY, person BIGINT NOT NULL REFERENCES people (id), created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, user_agent TEXT
);
CREATE INDEX web_sessions_by_person ON web_sessions (person);
CREATE TABLE sign_in_failures (subject TEXT PRIMARY KEY, failures BIGINT NOT NULL, last_at BIGINT NOT NULL);

CREATE TABLE accounts (
    id {id}, name TEXT NOT NULL, domain TEXT, industry TEXT, country TEXT, region TEXT, city TEXT, postal_code TEXT,
    employees DOUBLE PRECISION, annual_revenue BIGINT, annual_revenue_currency TEXT, tier TEXT,
    parent BIGINT REFERENCES accounts (id), owner BIGINT REFERENCES people (id), custom TEXT NOT NULL,
    created_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL, name_key {sorted} NOT NULL DEFAULT ''
);
CREATE INDEX accounts_by_name ON accounts (name_key, id);
CREATE INDEX accounts_by_domain ON accounts (domain);
CREATE INDEX accounts_by_parent ON accounts (parent);

CREATE TABLE contacts (
    id {id}, account BIGINT REFERENCES accounts (id), email TEXT, email_key TEXT, first_name TEXT, last_name TEXT,
    phone TEXT, title TEXT, seniority TEXT, function TEXT, language TEXT, country TEXT, region TEXT, city TEXT,
    postal_code TEXT, source TEXT, buying_role TEXT, bant_budget TEXT, bant_authority TEXT, bant_need TEXT,
    bant_timeframe TEXT, custom TEXT NOT NULL, created_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX unique_contacts_email ON contacts (email_key);
CREATE INDEX contacts_by_account ON contacts (account);

CREATE TABLE consents (
    contact BIGINT NOT NULL REFERENCES contacts (id), purpose TEXT NOT NULL, given BOOLEAN NOT NULL, at BIGINT NOT NULL,
    proof TEXT
);
CREATE INDEX consents_by_contact ON consents (contact, purpose, at);

CREATE TABLE activity_kinds (id {id}, name TEXT NOT NULL, folded TEXT NOT NULL);
CREATE UNIQUE INDEX unique_activity_kinds_folded ON activity_kinds (folded);

CREATE TABLE interests (id {id}, key TEXT NOT NULL, name TEXT NOT NULL);
CREATE UNIQUE INDEX unique_interests_key ON interests (lower(key));

CREATE TABLE campaigns (
    id {id}, name TEXT NOT NULL, goal TEXT, channel TEXT, budget BIGINT, budget_currency TEXT, starts_on TEXT, ends_on TEXT
);
CREATE UNIQUE INDEX unique_campaigns_name ON campaigns (lower(name));
CREATE TABLE campaign_costs (
    campaign BIGINT NOT NULL REFERENCES campaigns (id), "on" TEXT NOT NULL, amount BIGINT NOT NULL,
    amount_currency TEXT NOT NULL, what TEXT
);
CREATE INDEX campaign_costs_by_campaign ON campaign_costs (campaign, "on");

CREATE TABLE contents (
    id {id}, title TEXT NOT NULL, kind TEXT, persona TEXT, buying_stage TEXT, interest BIGINT REFERENCES interests (id),
    language TEXT, url TEXT
);
CREATE UNIQUE INDEX unique_contents_title ON contents (lower(title));

CREATE TABLE products (
    id {id}, name TEXT NOT NULL, family TEXT, price BIGINT, price_currency TEXT, interest BIGINT REFERENCES interests (id)
);
CREATE UNIQUE INDEX unique_products_name ON products (lower(name));

-- A lead carries beside its own columns what lists filter and sort by, so that a list reads one table. The writer of a
-- score, a fact or a name brings them up to date in its own transaction. last_activity_at is 0 while nothing happened.
CREATE TABLE leads (
    id {id}, contact BIGINT NOT NULL REFERENCES contacts (id), account BIGINT, motion TEXT NOT NULL, stage TEXT NOT NULL,
    stage_since BIGINT NOT NULL, stage_stated BOOLEAN NOT NULL, owner BIGINT REFERENCES people (id), source TEXT,
    campaign BIGINT, created_at BIGINT NOT NULL,
    open BOOLEAN NOT NULL, name TEXT NOT NULL DEFAULT '', name_key {sorted} NOT NULL DEFAULT '', company TEXT, email TEXT,
    country TEXT, search TEXT NOT NULL DEFAULT '', fit DOUBLE PRECISION NOT NULL DEFAULT 0,
    activity DOUBLE PRECISION NOT NULL DEFAULT 0, grade TEXT, level TEXT, cell TEXT, decision TEXT,
    last_activity_at BIGINT NOT NULL DEFAULT 0, last_activity_kind BIGINT
);
CREATE UNIQUE INDEX unique_leads_open ON leads (contact, motion) WHERE open;
CREATE INDEX leads_by_contact ON leads (contact);
CREATE INDEX leads_by_account ON leads (account);
CREATE INDEX leads_by_name ON leads (name_key, id);
CREATE INDEX leads_by_fit ON leads (fit, id);
CREATE INDEX leads_by_activity ON leads (activity, id);
CREATE INDEX leads_by_last_activity ON leads (last_activity_at, id);
CREATE INDEX leads_by_stage_since ON leads (stage_since, id);
CREATE INDEX leads_facets ON leads (open, stage, cell, owner, country, source, motion, search);

CREATE TABLE stage_changes (
    lead BIGINT NOT NULL, "from" TEXT, "to" TEXT NOT NULL, at BIGINT NOT NULL, recorded_at BIGINT NOT NULL,
    "by" TEXT NOT NULL, reason TEXT, version BIGINT
);
CREATE INDEX stage_changes_by_lead ON stage_changes (lead, at);

CREATE TABLE activities (
    id {id}, contact BIGINT NOT NULL, at BIGINT NOT NULL, kind BIGINT NOT NULL, identity BIGINT NOT NULL, interest BIGINT,
    campaign BIGINT, content BIGINT, value DOUBLE PRECISION, properties TEXT, recorded_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX unique_activities ON activities (contact, at, kind, identity);

CREATE TABLE opportunities (
    id {id}, name TEXT, account BIGINT REFERENCES accounts (id), contact BIGINT REFERENCES contacts (id),
    lead BIGINT REFERENCES leads (id), outcome TEXT NOT NULL, step TEXT, amount BIGINT, amount_currency TEXT,
    probability DOUBLE PRECISION, opened_at BIGINT, expected_close TEXT, closed_at BIGINT, reason TEXT, competitor TEXT,
    owner BIGINT REFERENCES people (id), custom TEXT NOT NULL, created_at BIGINT NOT NULL
);
CREATE INDEX opportunities_by_account ON opportunities (account);
CREATE INDEX opportunities_by_contact ON opportunities (contact);
CREATE INDEX opportunities_by_outcome ON opportunities (outcome, amount_currency, amount);
CREATE TABLE opportunity_contacts (
    opportunity BIGINT NOT NULL REFERENCES opportunities (id), contact BIGINT NOT NULL REFERENCES contacts (id), role TEXT
);
CREATE UNIQUE INDEX unique_opportunity_contacts ON opportunity_contacts (opportunity, contact);
CREATE INDEX opportunity_contacts_by_contact ON opportunity_contacts (contact);
CREATE TABLE opportunity_products (
    opportunity BIGINT NOT NULL REFERENCES opportunities (id), product BIGINT NOT NULL REFERENCES products (id),
    quantity DOUBLE PRECISION NOT NULL, amount BIGINT, amount_currency TEXT
);
CREATE UNIQUE INDEX unique_opportunity_products ON opportunity_products (opportunity, product);

CREATE TABLE custom_fields (
    id {id}, "of" TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL, ty TEXT NOT NULL, choices TEXT NOT NULL,
    retired BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX unique_custom_fields_key ON custom_fields (lower(key));

CREATE TABLE named_conditions (
    id {id}, kind TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, condition TEXT NOT NULL, about TEXT
);
CREATE UNIQUE INDEX unique_named_conditions_key ON named_conditions (kind, key);

CREATE TABLE external_ids (
    record_kind TEXT NOT NULL, record_number BIGINT NOT NULL, source TEXT NOT NULL, external TEXT NOT NULL,
    PRIMARY KEY (record_kind, source, external)
);
CREATE INDEX external_ids_by_record ON external_ids (record_kind, record_number);

CREATE TABLE fact_changes (
    record_kind TEXT NOT NULL, record_number BIGINT NOT NULL, field TEXT NOT NULL, before TEXT, after TEXT,
    recorded_at BIGINT NOT NULL, "by" TEXT NOT NULL
);
CREATE INDEX fact_changes_by_record ON fact_changes (record_kind, record_number, recorded_at);

CREATE TABLE agreement_versions (
    id {id}, number BIGINT NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL, source TEXT NOT NULL,
    signed BOOLEAN NOT NULL, in_force_from BIGINT, in_force_until BIGINT, created_at BIGINT NOT NULL, "by" TEXT NOT NULL
);
CREATE UNIQUE INDEX unique_agreement_versions_number ON agreement_versions (number);

CREATE TABLE current_scores (
    contact BIGINT PRIMARY KEY, fit DOUBLE PRECISION NOT NULL, activity DOUBLE PRECISION NOT NULL, grade TEXT NOT NULL,
    level TEXT NOT NULL, decision TEXT NOT NULL, fast_track TEXT, buying_stage TEXT, interests TEXT, t BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE TABLE cell_changes (
    contact BIGINT NOT NULL, at BIGINT NOT NULL, grade TEXT NOT NULL, level TEXT NOT NULL, decision TEXT NOT NULL,
    fit DOUBLE PRECISION NOT NULL, activity DOUBLE PRECISION NOT NULL, version BIGINT NOT NULL
);
CREATE INDEX cell_changes_by_contact ON cell_changes (contact, at);

CREATE TABLE imports (
    id {id}, file TEXT NOT NULL, fingerprint TEXT NOT NULL, mapping TEXT NOT NULL, status TEXT NOT NULL,
    "position" BIGINT NOT NULL, counts_rows BIGINT NOT NULL, counts_created BIGINT NOT NULL, counts_updated BIGINT NOT NULL,
    counts_unchanged BIGINT NOT NULL, counts_rejected BIGINT NOT NULL, counts_warned BIGINT NOT NULL, "by" TEXT NOT NULL,
    started_at BIGINT NOT NULL, finished_at BIGINT
);
CREATE INDEX imports_by_fingerprint ON imports (fingerprint);
CREATE TABLE import_problems (
    import BIGINT NOT NULL, line BIGINT NOT NULL, refused BOOLEAN NOT NULL, reason TEXT NOT NULL, cells TEXT NOT NULL
);
CREATE INDEX import_problems_by_import ON import_problems (import, line);

CREATE TABLE saved_views (id {id}, page TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, owner BIGINT);
CREATE INDEX saved_views_by_page ON saved_views (page, owner);

CREATE TABLE audit_log (
    at BIGINT NOT NULL, "by" TEXT NOT NULL, action TEXT NOT NULL, record_kind TEXT, record_number BIGINT, details TEXT
);
CREATE INDEX audit_log_by_at ON audit_log (at);
CREATE INDEX audit_log_by_record ON audit_log (record_kind, record_number);

CREATE TABLE jobs (
    id {id}, kind TEXT NOT NULL, payload TEXT NOT NULL, run_at BIGINT NOT NULL, attempts BIGINT NOT NULL,
    leased_until BIGINT, last_error TEXT, dead_at BIGINT
);
CREATE INDEX jobs_waiting ON jobs (run_at, id) WHERE dead_at IS NULL;
CREATE INDEX jobs_dead ON jobs (dead_at) WHERE dead_at IS NOT NULL;

-- A contact whose score may have changed. since is the recorded instant of the first change not yet scored; of several
-- that came while the contact was scored, of the latest.
CREATE TABLE due_contacts (contact BIGINT PRIMARY KEY, since BIGINT NOT NULL, latest BIGINT NOT NULL, leased_until BIGINT);
CREATE INDEX due_contacts_by_since ON due_contacts (since, contact);

-- What readers of the base must see, in commit order. first and last bound the records of one change.
CREATE TABLE change_feed (
    change_no BIGINT PRIMARY KEY, kind TEXT NOT NULL, contact BIGINT, first BIGINT NOT NULL, last BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL
);
