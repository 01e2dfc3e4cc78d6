-- Functions on regular expressions. What each answers is told by the constant of the same name in PatternFunction. Patterns are
-- spelled for PostgreSQL before they come here, with all they say about case, and remember the groups that are used alone.

-- pattern_matches
CREATE OR REPLACE FUNCTION landfall.pattern_matches(s text, pattern text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN s COLLATE "C" ~ pattern;
-- pattern_found
CREATE OR REPLACE FUNCTION landfall.pattern_found(s text, pattern text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN s COLLATE "C" ~ pattern;
-- pattern_count
CREATE OR REPLACE FUNCTION landfall.pattern_count(s text, pattern text) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_count(s COLLATE "C", pattern);
-- pattern_replace
CREATE OR REPLACE FUNCTION landfall.pattern_replace(s text, pattern text, replacement text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(s COLLATE "C", pattern, replacement, 'g');
-- pattern_replace_first
CREATE OR REPLACE FUNCTION landfall.pattern_replace_first(s text, pattern text, replacement text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(s COLLATE "C", pattern, replacement);
-- pattern_extract
CREATE OR REPLACE FUNCTION landfall.pattern_extract(s text, pattern text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(found[1], '') FROM regexp_match(s COLLATE "C", pattern) AS found WHERE found IS NOT NULL);
