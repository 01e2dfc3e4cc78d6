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
-- pattern_piece_characters
CREATE OR REPLACE MACRO landfall.pattern_piece_characters(kind, flag) AS
  '[A-Za-z0-9 _,;''"!@#%<>/`'
    || CASE WHEN kind = 'set' THEN '' ELSE ':&=~\-' END
    || CASE WHEN flag = 'c' THEN '\x{80}-\x{10FFFF}' ELSE '\x{C0}-\x{C4}\x{C6}-\x{D6}\x{D8}-\x{DE}\x{E0}-\x{E4}\x{E6}-\x{F6}\x{F8}-\x{FE}' END
    || ']';
-- pattern_piece
CREATE OR REPLACE MACRO landfall.pattern_piece(s, kind, flag) AS
  CASE
    WHEN regexp_full_match(
        coalesce(s, ''),
        landfall.pattern_piece_characters(kind, flag)
          || CASE
            WHEN kind = 'any' THEN '*'
            WHEN kind = 'choice' THEN '+(\|' || landfall.pattern_piece_characters(kind, flag) || '+)*'
            ELSE '+'
          END)
      THEN coalesce(s, '')
    ELSE landfall.fail('A regular expression takes plain texts alone, and not: ' || coalesce(s, ''))
  END;
