-- Schema 2: what the office notes about sections while they are written.
-- statement
CREATE TABLE section_work (
    -- No part of the article and in no digest; a section without a row has nothing to say.
    article TEXT NOT NULL REFERENCES article (id),
    section TEXT NOT NULL,
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3), -- 未动 在写 写完 存疑
    target INTEGER NOT NULL CHECK (target BETWEEN 0 AND 1000000), -- 字数, 0: none
    person TEXT NOT NULL CHECK (length(person) <= 60),
    note TEXT NOT NULL CHECK (length(note) <= 1000),
    PRIMARY KEY (article, section)
)
