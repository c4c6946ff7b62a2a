-- What is said to those whom a persona or a segment describes, in each language; and, of each segment, its market book.

CREATE TABLE pitches (
    subject BIGINT NOT NULL REFERENCES named_conditions (id), language TEXT NOT NULL, messages TEXT, offers TEXT,
    PRIMARY KEY (subject, language)
);

-- Who wrote and confirmed it is kept by number alone: somebody who leaves the house leaves the book as it was.
CREATE TABLE market_books (
    segment BIGINT PRIMARY KEY REFERENCES named_conditions (id), trends TEXT, purchase_process TEXT,
    value_proposition TEXT, author BIGINT, written_at BIGINT NOT NULL, review_on TEXT NOT NULL, revision BIGINT NOT NULL,
    marketing BIGINT, marketing_at BIGINT, sales BIGINT, sales_at BIGINT
);

CREATE TABLE market_points (
    segment BIGINT NOT NULL REFERENCES named_conditions (id), kind TEXT NOT NULL, "position" BIGINT NOT NULL,
    name TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (segment, kind, "position")
);
