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
-- pattern_piece_characters
CREATE OR REPLACE FUNCTION landfall.pattern_piece_characters(kind text, flag text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN '[A-Za-z0-9 _,;''"!@#%<>/`'
    || CASE WHEN kind = 'set' THEN '' ELSE ':&=~\-' END
    || CASE WHEN flag = 'c' THEN '\u0080-\U0010FFFF' ELSE '\u00C0-\u00C4\u00C6-\u00D6\u00D8-\u00DE\u00E0-\u00E4\u00E6-\u00F6\u00F8-\u00FE' END
    || ']';
-- pattern_piece
CREATE OR REPLACE FUNCTION landfall.pattern_piece(s text, kind text, flag text) RETURNS text
  LANGUAGE sql VOLATILE PARALLEL SAFE
  RETURN CASE
    WHEN coalesce(s, '') COLLATE "C" ~ ('^'
          || landfall.pattern_piece_characters(kind, flag)
          || CASE
            WHEN kind = 'any' THEN '*'
            WHEN kind = 'choice' THEN '+(\|' || landfall.pattern_piece_characters(kind, flag) || '+)*'
            ELSE '+'
          END
          || '$')
      THEN CASE
        WHEN flag = 'c' OR coalesce(s, '') COLLATE "C" !~ '[KkSs\u00C0-\u00FE]' THEN coalesce(s, '')
        ELSE (
          SELECT string_agg(
              CASE WHEN kind = 'set' OR variants = letter THEN variants ELSE '[' || variants || ']' END, '' ORDER BY place)
          FROM (
            SELECT
              place,
              letter,
              CASE
                WHEN letter IN ('k', 'K') THEN 'kK' || chr(8490)
                WHEN letter IN ('s', 'S') THEN 'sS' || chr(383)
                WHEN ascii(letter) >= 192 THEN chr(ascii(letter) & ~32) || chr(ascii(letter) | 32)
                ELSE letter
              END AS variants
            FROM regexp_split_to_table(s, '') WITH ORDINALITY AS letters(letter, place)) AS spelled)
      END
    ELSE landfall.fail('A regular expression takes plain texts alone, and not: ' || coalesce(s, ''))
  END;
