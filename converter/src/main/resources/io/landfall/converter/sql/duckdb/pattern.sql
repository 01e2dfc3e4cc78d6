-- Functions on regular expressions. What each answers is told by the constant of the same name in PatternFunction.

-- pattern_matches
CREATE OR REPLACE MACRO landfall.pattern_matches(s, pattern, flag) AS regexp_full_match(s, pattern, flag);
-- pattern_found
CREATE OR REPLACE MACRO landfall.pattern_found(s, pattern, flag) AS regexp_matches(s, pattern, flag);
-- pattern_count
CREATE OR REPLACE MACRO landfall.pattern_count(s, pattern, flag) AS
  CAST(len(regexp_extract_all(s, pattern, 0, flag)) AS INTEGER);
-- pattern_replace
CREATE OR REPLACE MACRO landfall.pattern_replace(s, pattern, replacement, flag) AS
  regexp_replace(s, pattern, replacement, 'g' || flag);
-- pattern_replace_first
CREATE OR REPLACE MACRO landfall.pattern_replace_first(s, pattern, replacement, flag) AS
  regexp_replace(s, pattern, replacement, flag);
-- pattern_extract
CREATE OR REPLACE MACRO landfall.pattern_extract(s, pattern, part, flag) AS
  list_transform([s], lambda t: CASE WHEN regexp_matches(t, pattern, flag) THEN regexp_extract(t, pattern, part, flag) END)[1];
