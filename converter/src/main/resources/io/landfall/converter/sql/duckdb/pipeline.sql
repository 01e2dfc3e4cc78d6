-- What operators need.

-- only_one
CREATE OR REPLACE MACRO landfall.only_one(n) AS
  CASE WHEN n = 1 THEN 1 ELSE error('a lookup found several matches') END;
-- match_text
CREATE OR REPLACE MACRO landfall.match_text(s, pattern, part, flag) AS regexp_extract_all(s, pattern, part, flag);
-- match_text_inside
CREATE OR REPLACE MACRO landfall.match_text_inside(s, pattern, part, flag) AS
  -- Without the last match when it is of nothing and stands behind the last character.
  list_transform([{'t': s, 'whole': regexp_extract_all(s, pattern, 0, flag), 'found': regexp_extract_all(s, pattern, part, flag)}],
    lambda a: CASE WHEN a.whole[-1] = '' AND regexp_extract(a.t, '^(?s:(.*))(?:' || pattern || ')\z', 1, flag) = a.t
      THEN a.found[:-2] ELSE a.found END)[1];
