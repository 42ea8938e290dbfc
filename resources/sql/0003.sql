-- Schema 3: templates. What articles of a kind must have besides what all must (the bits of
-- RequiredField), and what they begin as (an article's canonical JSON; NULL: nothing).
-- statement
ALTER TABLE article_kind ADD COLUMN required INTEGER NOT NULL DEFAULT 0
-- statement
ALTER TABLE article_kind ADD COLUMN skeleton BLOB
