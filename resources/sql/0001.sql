-- Schema 1 of a library (稿库). One statement between two lines "-- statement"; no comment may
-- follow a statement. Times are milliseconds since 1970-01-01 UTC, ids UUIDs in lower case.
-- statement
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
)
-- statement
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    roles INTEGER NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    password TEXT,
    created INTEGER NOT NULL
)
-- statement
CREATE TABLE article_kind (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    rounds INTEGER NOT NULL CHECK (rounds BETWEEN 1 AND 3),
    position INTEGER NOT NULL
)
-- statement
CREATE TABLE article (
    id TEXT PRIMARY KEY,
    -- What lists show, derived from the newest text and the events; verify compares them.
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    column_path TEXT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL REFERENCES article_kind (id),
    external INTEGER NOT NULL,
    major INTEGER NOT NULL,
    words INTEGER NOT NULL,
    state TEXT NOT NULL,
    head TEXT REFERENCES revision (id),
    reviewer TEXT REFERENCES person (id),
    creator TEXT NOT NULL REFERENCES person (id),
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    discarded INTEGER,
    -- Counts changes of head and state, for UPDATE … WHERE id = ? AND lock = ?.
    lock INTEGER NOT NULL DEFAULT 0
)
-- statement
CREATE INDEX article_by_modified ON article (modified DESC, id) WHERE discarded IS NULL
-- statement
CREATE INDEX article_by_state ON article (state, modified DESC, id) WHERE discarded IS NULL
-- statement
CREATE INDEX article_by_discarded ON article (discarded DESC, id) WHERE discarded IS NOT NULL
-- statement
CREATE INDEX article_by_title ON article (title)
-- statement
CREATE TABLE revision (
    id TEXT PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    base TEXT REFERENCES revision (id),
    author TEXT NOT NULL REFERENCES person (id),
    author_name TEXT NOT NULL,
    round TEXT,
    created INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (article, number)
)
-- statement
CREATE INDEX revision_by_author ON revision (author, article)
-- statement
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision
BEGIN
    SELECT RAISE(ABORT, 'revisions are immutable');
END
-- statement
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision
BEGIN
    SELECT RAISE(ABORT, 'revisions are immutable');
END
-- statement
CREATE TABLE participant (
    -- Who has to do with an article, for the queues and the rules; derived from its revisions
    -- and events. owner: began it or saved a revision (我的稿件). author: began it or saved one
    -- outside a review round. rounds: what this person decided or changed text in, in any cycle,
    -- 1 初审 + 2 复审 + 4 终审. modified and discarded: the article's.
    article TEXT NOT NULL REFERENCES article (id),
    person TEXT NOT NULL REFERENCES person (id),
    owner INTEGER NOT NULL DEFAULT 0,
    author INTEGER NOT NULL DEFAULT 0,
    rounds INTEGER NOT NULL DEFAULT 0,
    modified INTEGER NOT NULL,
    discarded INTEGER,
    PRIMARY KEY (article, person)
)
-- statement
CREATE INDEX participant_by_person ON participant (person, modified DESC, article)
    WHERE owner = 1 AND discarded IS NULL
-- statement
CREATE TABLE article_author (
    -- 撰稿人 as named in any revision, or in the newest draft where there is none yet; the name as
    -- nameKey() makes it.
    article TEXT NOT NULL REFERENCES article (id),
    name TEXT NOT NULL,
    PRIMARY KEY (article, name)
)
-- statement
CREATE TABLE draft (
    article TEXT NOT NULL REFERENCES article (id),
    person TEXT NOT NULL REFERENCES person (id),
    base TEXT REFERENCES revision (id),
    saved INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (article, person)
)
-- statement
CREATE INDEX draft_by_person ON draft (person)
-- statement
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT REFERENCES article (id),
    type TEXT NOT NULL,
    person TEXT REFERENCES person (id), -- null: nobody who is known here was signed in
    person_name TEXT NOT NULL,
    time INTEGER NOT NULL,
    revision TEXT REFERENCES revision (id),
    payload TEXT NOT NULL,
    previous TEXT NOT NULL,
    digest TEXT NOT NULL,
    library_digest TEXT NOT NULL
)
-- statement
CREATE INDEX event_by_article ON event (article, seq)
-- statement
CREATE TRIGGER event_in_order BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM event)
BEGIN
    SELECT RAISE(ABORT, 'events are appended in order');
END
-- statement
CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END
-- statement
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END
-- statement
CREATE TABLE asset (
    sha256 TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
)
-- statement
CREATE TABLE search_queue (
    article TEXT PRIMARY KEY REFERENCES article (id)
)
-- statement
CREATE TABLE search_text (
    -- docid grows in the order of article.modified, so that the newest hit has the highest one.
    -- tokens: exactly what the index holds for this text (for 'delete'), UTF-8, packed.
    docid INTEGER PRIMARY KEY,
    article TEXT NOT NULL UNIQUE REFERENCES article (id),
    text TEXT NOT NULL,
    tokens BLOB NOT NULL
)
-- statement
-- The tokens are keys already and stand between spaces, where "ascii" divides and nowhere else.
CREATE VIRTUAL TABLE search USING fts5 (
    tokens, content = '', prefix = '1', tokenize = "ascii"
)
