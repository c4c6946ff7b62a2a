-- A list of leads is filtered, searched, sorted and counted from this index alone.
DROP INDEX leads_facets;
CREATE INDEX leads_facets ON leads (
    open, stage, cell, owner, country, source, motion, fit, activity, last_activity_at, stage_since, name_key, search
);
ANALYZE leads;
