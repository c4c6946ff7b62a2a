-- What calls with an idempotency key answered, by the token that made them: kept for a day. The key is the caller's own text,
-- the fingerprint tells one request from another; without a status the request is under way, or was cut off.
CREATE TABLE idempotency_keys (
    token BIGINT NOT NULL, name TEXT NOT NULL, fingerprint TEXT NOT NULL, begun_at BIGINT NOT NULL, status BIGINT,
    headers TEXT, body TEXT, PRIMARY KEY (token, name)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (begun_at);
