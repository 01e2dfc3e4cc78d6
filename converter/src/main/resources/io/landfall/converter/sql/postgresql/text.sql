-- Functions on text. What each answers is told by the constant of the same name in TextFunction.
-- PostgreSQL 17 or newer, in a database whose encoding is UTF8. No function depends on a locale: texts are compared in the
-- collation "C", letters are known by "pg_c_utf8".

-- upper_text
CREATE OR REPLACE FUNCTION landfall.upper_text(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN upper(s COLLATE "pg_c_utf8");
-- lower_text
CREATE OR REPLACE FUNCTION landfall.lower_text(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(s COLLATE "pg_c_utf8");
-- space_characters
CREATE OR REPLACE FUNCTION landfall.space_characters() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN E' \t\n\x0B\f\r';
-- letters
CREATE OR REPLACE FUNCTION landfall.letters() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  -- The alphabets of ASCII, Latin-1 and beyond, without the blocks of punctuation and symbols among them.
  RETURN 'A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\u2DFF\u2E80-\u2FFF\u3040-\uD7FF'
    || '\uF900-\uFDFF\uFE70-\uFEFE\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFDC\U00010000-\U0001CFFF\U00020000-\U0003FFFF';
-- combining_marks
CREATE OR REPLACE FUNCTION landfall.combining_marks() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  '\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670'
  || '\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0711\u0730-\u074A\u07A6-\u07B0\u07EB-\u07F3\u07FD\u0816-\u0819'
  || '\u081B-\u0823\u0825-\u0827\u0829-\u082D\u0859-\u085B\u0898-\u089F\u08CA-\u08E1\u08E3-\u0903\u093A-\u093C\u093E-\u094F'
  || '\u0951-\u0957\u0962\u0963\u0981-\u0983\u09BC\u09BE-\u09C4\u09C7\u09C8\u09CB-\u09CD\u09D7\u09E2\u09E3\u09FE'
  || '\u0A01-\u0A03\u0A3C\u0A3E-\u0A42\u0A47\u0A48\u0A4B-\u0A4D\u0A51\u0A70\u0A71\u0A75\u0A81-\u0A83\u0ABC\u0ABE-\u0AC5'
  || '\u0AC7-\u0AC9\u0ACB-\u0ACD\u0AE2\u0AE3\u0AFA-\u0AFF\u0B01-\u0B03\u0B3C\u0B3E-\u0B44\u0B47\u0B48\u0B4B-\u0B4D'
  || '\u0B55-\u0B57\u0B62\u0B63\u0B82\u0BBE-\u0BC2\u0BC6-\u0BC8\u0BCA-\u0BCD\u0BD7\u0C00-\u0C04\u0C3C\u0C3E-\u0C44'
  || '\u0C46-\u0C48\u0C4A-\u0C4D\u0C55\u0C56\u0C62\u0C63\u0C81-\u0C83\u0CBC\u0CBE-\u0CC4\u0CC6-\u0CC8\u0CCA-\u0CCD'
  || '\u0CD5\u0CD6\u0CE2\u0CE3\u0CF3\u0D00-\u0D03\u0D3B\u0D3C\u0D3E-\u0D44\u0D46-\u0D48\u0D4A-\u0D4D\u0D57\u0D62\u0D63'
  || '\u0D81-\u0D83\u0DCA\u0DCF-\u0DD4\u0DD6\u0DD8-\u0DDF\u0DF2\u0DF3\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB4-\u0EBC'
  || '\u0EC8-\u0ECE\u0F18\u0F19\u0F35\u0F37\u0F39\u0F3E\u0F3F\u0F71-\u0F84\u0F86\u0F87\u0F8D-\u0F97\u0F99-\u0FBC\u0FC6'
  || '\u102B-\u103E\u1056-\u1059\u105E-\u1060\u1062-\u1064\u1067-\u106D\u1071-\u1074\u1082-\u108D\u108F\u109A-\u109D'
  || '\u135D-\u135F\u1712-\u1715\u1732-\u1734\u1752\u1753\u1772\u1773\u17B4-\u17D3\u17DD\u180B-\u180D\u180F\u1885\u1886'
  || '\u18A9\u1920-\u192B\u1930-\u193B\u1A17-\u1A1B\u1A55-\u1A5E\u1A60-\u1A7C\u1A7F\u1AB0-\u1ACE\u1B00-\u1B04\u1B34-\u1B44'
  || '\u1B6B-\u1B73\u1B80-\u1B82\u1BA1-\u1BAD\u1BE6-\u1BF3\u1C24-\u1C37\u1CD0-\u1CD2\u1CD4-\u1CE8\u1CED\u1CF4\u1CF7-\u1CF9'
  || '\u1DC0-\u1DFF\u20D0-\u20F0\u2CEF-\u2CF1\u2D7F\u2DE0-\u2DFF\u302A-\u302F\u3099\u309A\uA66F-\uA672\uA674-\uA67D'
  || '\uA69E\uA69F\uA6F0\uA6F1\uA802\uA806\uA80B\uA823-\uA827\uA82C\uA880\uA881\uA8B4-\uA8C5\uA8E0-\uA8F1\uA8FF\uA926-\uA92D'
  || '\uA947-\uA953\uA980-\uA983\uA9B3-\uA9C0\uA9E5\uAA29-\uAA36\uAA43\uAA4C\uAA4D\uAA7B-\uAA7D\uAAB0\uAAB2-\uAAB4'
  || '\uAAB7\uAAB8\uAABE\uAABF\uAAC1\uAAEB-\uAAEF\uAAF5\uAAF6\uABE3-\uABEA\uABEC\uABED\uFB1E\uFE00-\uFE0F\uFE20-\uFE2F'
  || '\U000101FD\U000102E0\U00010376-\U0001037A\U00010A01-\U00010A03\U00010A05\U00010A06\U00010A0C-\U00010A0F'
  || '\U00010A38-\U00010A3A\U00010A3F\U00010AE5\U00010AE6\U00010D24-\U00010D27\U00010EAB\U00010EAC\U00010EFD-\U00010EFF'
  || '\U00010F46-\U00010F50\U00010F82-\U00010F85\U00011000-\U00011002\U00011038-\U00011046\U00011070\U00011073\U00011074'
  || '\U0001107F-\U00011082\U000110B0-\U000110BA\U000110C2\U00011100-\U00011102\U00011127-\U00011134\U00011145\U00011146'
  || '\U00011173\U00011180-\U00011182\U000111B3-\U000111C0\U000111C9-\U000111CC\U000111CE\U000111CF\U0001122C-\U00011237'
  || '\U0001123E\U00011241\U000112DF-\U000112EA\U00011300-\U00011303\U0001133B\U0001133C\U0001133E-\U00011344'
  || '\U00011347\U00011348\U0001134B-\U0001134D\U00011357\U00011362\U00011363\U00011366-\U0001136C\U00011370-\U00011374'
  || '\U00011435-\U00011446\U0001145E\U000114B0-\U000114C3\U000115AF-\U000115B5\U000115B8-\U000115C0\U000115DC\U000115DD'
  || '\U00011630-\U00011640\U000116AB-\U000116B7\U0001171D-\U0001172B\U0001182C-\U0001183A\U00011930-\U00011935'
  || '\U00011937\U00011938\U0001193B-\U0001193E\U00011940\U00011942\U00011943\U000119D1-\U000119D7\U000119DA-\U000119E0'
  || '\U000119E4\U00011A01-\U00011A0A\U00011A33-\U00011A39\U00011A3B-\U00011A3E\U00011A47\U00011A51-\U00011A5B'
  || '\U00011A8A-\U00011A99\U00011C2F-\U00011C36\U00011C38-\U00011C3F\U00011C92-\U00011CA7\U00011CA9-\U00011CB6'
  || '\U00011D31-\U00011D36\U00011D3A\U00011D3C\U00011D3D\U00011D3F-\U00011D45\U00011D47\U00011D8A-\U00011D8E'
  || '\U00011D90\U00011D91\U00011D93-\U00011D97\U00011EF3-\U00011EF6\U00011F00\U00011F01\U00011F03\U00011F34-\U00011F3A'
  || '\U00011F3E-\U00011F42\U00013440\U00013447-\U00013455\U00016AF0-\U00016AF4\U00016B30-\U00016B36\U00016F4F'
  || '\U00016F51-\U00016F87\U00016F8F-\U00016F92\U00016FE4\U00016FF0\U00016FF1\U0001BC9D\U0001BC9E\U0001CF00-\U0001CF2D'
  || '\U0001CF30-\U0001CF46\U0001D165-\U0001D169\U0001D16D-\U0001D172\U0001D17B-\U0001D182\U0001D185-\U0001D18B'
  || '\U0001D1AA-\U0001D1AD\U0001D242-\U0001D244\U0001DA00-\U0001DA36\U0001DA3B-\U0001DA6C\U0001DA75\U0001DA84'
  || '\U0001DA9B-\U0001DA9F\U0001DAA1-\U0001DAAF\U0001E000-\U0001E006\U0001E008-\U0001E018\U0001E01B-\U0001E021'
  || '\U0001E023\U0001E024\U0001E026-\U0001E02A\U0001E08F\U0001E130-\U0001E136\U0001E2AE\U0001E2EC-\U0001E2EF'
  || '\U0001E4EC-\U0001E4EF\U0001E8D0-\U0001E8D6\U0001E944-\U0001E94A\U000E0100-\U000E01EF';
-- is_ascii
CREATE OR REPLACE FUNCTION landfall.is_ascii(s text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN octet_length(s) = length(s);
-- split_text
CREATE OR REPLACE FUNCTION landfall.split_text(s text, delimiters text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN s IS NULL OR s = '' OR delimiters = '' THEN ARRAY[s]
    ELSE string_to_array(
      translate(s, delimiters, repeat(left(delimiters, 1), length(delimiters))), left(delimiters, 1))
  END;
-- words
CREATE OR REPLACE FUNCTION landfall.words(s text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN string_to_array(btrim(regexp_replace(s COLLATE "C", '\s+', ' ', 'g')), ' ');
-- capitalize_runs
CREATE OR REPLACE FUNCTION landfall.capitalize_runs(s text, expression text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN coalesce((SELECT string_agg(
      landfall.upper_text(left(run[1], 1)) || landfall.lower_text(substr(run[1], 2)), '' ORDER BY place)
    FROM regexp_matches(s COLLATE "C", expression, 'g') WITH ORDINALITY AS runs(run, place)), '');
-- join_text
CREATE OR REPLACE FUNCTION landfall.join_text(VARIADIC parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN num_nonnulls(VARIADIC parts) > 0 THEN array_to_string(parts, '') END;
-- contains_text
CREATE OR REPLACE FUNCTION landfall.contains_text(s text, t text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN strpos(s COLLATE "C", t) > 0;
-- starts_with_text
CREATE OR REPLACE FUNCTION landfall.starts_with_text(s text, t text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN starts_with(s COLLATE "C", t);
-- ends_with_text
CREATE OR REPLACE FUNCTION landfall.ends_with_text(s text, t text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN right(s, length(t)) COLLATE "C" = t;
-- find_text
CREATE OR REPLACE FUNCTION landfall.find_text(s text, t text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN strpos(s COLLATE "C", t);
-- find_nth_text
CREATE OR REPLACE FUNCTION landfall.find_nth_text(s text, t text, start bigint, n bigint) RETURNS integer
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  size integer := length(t);
  last integer := length(s) - size + 1;
  step integer := CASE WHEN start < 0 THEN -1 ELSE 1 END;
  place integer;
  found bigint := 0;
BEGIN
  IF t = '' OR n < 1 OR n > last THEN
    RETURN 0;
  END IF;
  place := CASE
    WHEN start < 0 THEN least(last, length(s) + 1 + greatest(start, -length(s) - 1))
    ELSE least(greatest(start, 1), last + 1)
  END;
  WHILE place BETWEEN 1 AND last LOOP
    IF substr(s, place, size) COLLATE "C" = t THEN
      found := found + 1;
      IF found = n THEN
        RETURN place;
      END IF;
    END IF;
    place := place + step;
  END LOOP;
  RETURN 0;
END $$;
-- replace_text
CREATE OR REPLACE FUNCTION landfall.replace_text(s text, t text, r text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN replace(s COLLATE "C", t, r);
CREATE OR REPLACE FUNCTION landfall.replace_text(s text, t text, r text, flag text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  lowered text := landfall.lower_text(s);
  wanted text := landfall.lower_text(t);
  rest integer := 1;
  result text := '';
  place integer;
BEGIN
  IF t = '' THEN
    RETURN s;
  END IF;
  LOOP
    place := strpos(substr(lowered, rest) COLLATE "C", wanted);
    EXIT WHEN place = 0;
    result := result || substr(s, rest, place - 1) || r;
    rest := rest + place - 1 + length(t);
  END LOOP;
  RETURN result || substr(s, rest);
END $$;
-- replace_first_text
CREATE OR REPLACE FUNCTION landfall.replace_first_text(s text, t text, r text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE
    WHEN t = '' OR strpos(s COLLATE "C", t) = 0 THEN s
    ELSE overlay(s PLACING r FROM strpos(s COLLATE "C", t) FOR length(t))
  END;
-- replace_characters
CREATE OR REPLACE FUNCTION landfall.replace_characters(s text, characters text, r text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(s, characters, repeat(left(r, 1), length(characters)));
CREATE OR REPLACE FUNCTION landfall.replace_characters(s text, characters text, r text, flag text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(s,
    characters || landfall.lower_text(characters) || landfall.upper_text(characters),
    repeat(left(r, 1), length(characters) * 3));
-- slice_text
CREATE OR REPLACE FUNCTION landfall.slice_text(s text, start bigint, n bigint) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN substr(s,
    CASE WHEN start < 1 THEN 1 WHEN start > 2147483647 THEN 2147483647 ELSE start::integer END,
    CASE WHEN n < 0 THEN 0 WHEN n > 2147483647 THEN 2147483647 ELSE n::integer END);
-- slice_signed_text
CREATE OR REPLACE FUNCTION landfall.slice_signed_text(s text, start bigint, n bigint DEFAULT 2147483647) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE
    WHEN n < 1 OR start > length(s) OR start < -length(s) THEN ''
    ELSE substr(s,
      (CASE WHEN start < 0 THEN length(s) + start + 1 ELSE greatest(start, 1) END)::integer,
      least(n, 2147483647)::integer)
  END;
-- last_characters
CREATE OR REPLACE FUNCTION landfall.last_characters(s text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN right(s, CASE WHEN n < 0 THEN 0 WHEN n > 2147483647 THEN 2147483647 ELSE n::integer END);
-- count_leading_outside
CREATE OR REPLACE FUNCTION landfall.count_leading_outside(s text, characters text) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  -- The characters become one, whose place is looked for.
  RETURN CASE WHEN characters = '' THEN length(s) ELSE coalesce(
    nullif(strpos(translate(s, characters, repeat(left(characters, 1), length(characters))) COLLATE "C",
      left(characters, 1)), 0) - 1,
    length(s)) END;
-- before_any_of
CREATE OR REPLACE FUNCTION landfall.before_any_of(s text, characters text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN left(s, landfall.count_leading_outside(s, characters));
-- after_any_of
CREATE OR REPLACE FUNCTION landfall.after_any_of(s text, characters text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN substr(s, landfall.count_leading_outside(s, characters) + 2);
-- piece_of_text
CREATE OR REPLACE FUNCTION landfall.piece_of_text(s text, characters text, n bigint) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (landfall.split_text(s, characters))[CASE WHEN n BETWEEN 1 AND 2147483647 THEN n::integer END];
-- count_words
CREATE OR REPLACE FUNCTION landfall.count_words(s text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN cardinality(landfall.words(s));
-- word_of_text
CREATE OR REPLACE FUNCTION landfall.word_of_text(s text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (landfall.words(s))[CASE WHEN n BETWEEN 1 AND 2147483647 THEN n::integer END];
-- count_leading_in
CREATE OR REPLACE FUNCTION landfall.count_leading_in(s text, characters text) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN length(s) - length(ltrim(s, characters));
-- trim_left_text
CREATE OR REPLACE FUNCTION landfall.trim_left_text(s text, characters text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ltrim(s, characters);
-- trim_right_text
CREATE OR REPLACE FUNCTION landfall.trim_right_text(s text, characters text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN rtrim(s, characters);
-- trim_space
CREATE OR REPLACE FUNCTION landfall.trim_space(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN btrim(s, landfall.space_characters());
-- trim_left_space
CREATE OR REPLACE FUNCTION landfall.trim_left_space(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ltrim(s, landfall.space_characters());
-- trim_right_space
CREATE OR REPLACE FUNCTION landfall.trim_right_space(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN rtrim(s, landfall.space_characters());
-- collapse_space
CREATE OR REPLACE FUNCTION landfall.collapse_space(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(s COLLATE "C", '\s+', ' ', 'g');
-- remove_space
CREATE OR REPLACE FUNCTION landfall.remove_space(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(s, landfall.space_characters(), '');
-- pad_left_text
CREATE OR REPLACE FUNCTION landfall.pad_left_text(s text, n bigint, fill text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN n < 0 OR n > 1000000 OR fill IS NULL THEN NULL
    WHEN fill = '' THEN left(s, n::integer)
    ELSE lpad(s, n::integer, fill)
  END;
-- pad_right_text
CREATE OR REPLACE FUNCTION landfall.pad_right_text(s text, n bigint, fill text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN n < 0 OR n > 1000000 OR fill IS NULL THEN NULL
    WHEN fill = '' THEN left(s, n::integer)
    ELSE rpad(s, n::integer, fill)
  END;
-- repeat_text
CREATE OR REPLACE FUNCTION landfall.repeat_text(s text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN n IS NULL THEN NULL
    WHEN s = '' OR n < 1 THEN left(s, 0)
    WHEN n <= 1000000 / length(s) THEN repeat(s, n::integer)
  END;
-- reverse_text
CREATE OR REPLACE FUNCTION landfall.reverse_text(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN reverse(s);
-- capitalize_words
CREATE OR REPLACE FUNCTION landfall.capitalize_words(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.capitalize_runs(s, '[0-9' || landfall.letters() || ']+|[^0-9' || landfall.letters() || ']+');
-- capitalize_spaced_words
CREATE OR REPLACE FUNCTION landfall.capitalize_spaced_words(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.capitalize_runs(s, '\s+|\S+');
-- strip_accents
CREATE OR REPLACE FUNCTION landfall.strip_accents(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN landfall.is_ascii(s) THEN s
    ELSE normalize(regexp_replace(normalize(s, NFD) COLLATE "C", '[' || landfall.combining_marks() || ']', '', 'g'), NFC)
  END;
-- has_long_characters
CREATE OR REPLACE FUNCTION landfall.has_long_characters(s text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN landfall.is_ascii(s) THEN FALSE ELSE s COLLATE "C" ~ '[\U00010000-\U0010FFFF]' END;
-- fail
CREATE OR REPLACE FUNCTION landfall.fail(message text) RETURNS text LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = coalesce(message, '');
END $$;
