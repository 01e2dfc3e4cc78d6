-- What operators need.

-- only_one
CREATE OR REPLACE MACRO landfall.only_one(n) AS
  CASE WHEN n = 1 THEN 1 ELSE error('a lookup found several matches') END;
-- match_text
CREATE OR REPLACE MACRO landfall.match_text(s, pattern, part, flag) AS regexp_extract_all(s, pattern, part, flag);
