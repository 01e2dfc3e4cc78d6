-- Functions on codes. What each answers is told by the constant of the same name in CodeFunction.

-- character_of_code
CREATE OR REPLACE FUNCTION landfall.character_of_code(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN n BETWEEN 1 AND 55295 OR n BETWEEN 57344 AND 1114111 THEN chr(n::integer) END;
-- code_of_character
CREATE OR REPLACE FUNCTION landfall.code_of_character(s text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN nullif(ascii(s), 0);
-- md5_hex
CREATE OR REPLACE FUNCTION landfall.md5_hex(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN md5(convert_to(s, 'UTF8'));
-- utf16_hex
CREATE OR REPLACE FUNCTION landfall.utf16_hex(code integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN code < 65536
    THEN lpad(to_hex(code & 255), 2, '0') || lpad(to_hex(code >> 8), 2, '0')
    ELSE lpad(to_hex(((code - 65536) >> 10) & 255), 2, '0') || to_hex(216 + ((code - 65536) >> 18))
      || lpad(to_hex((code - 65536) & 255), 2, '0') || to_hex(220 + (((code - 65536) >> 8) & 3))
  END;
-- md5_hex_utf16
CREATE OR REPLACE FUNCTION landfall.md5_hex_utf16(s text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN md5(decode(coalesce((SELECT string_agg(landfall.utf16_hex(ascii(substr(s, place, 1))), '' ORDER BY place)
    FROM generate_series(1, length(s)) AS places(place)), ''), 'hex'));
-- crc32_of_text
CREATE OR REPLACE FUNCTION landfall.crc32_of_text(s text) RETURNS bigint
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  half_bytes CONSTANT bigint[] := ARRAY[0, 498536548, 997073096, 651767980, 1994146192, 1802195444, 1303535960, 1342533948,
    3988292384, 4027552580, 3604390888, 3412177804, 2607071920, 2262029012, 2685067896, 3183342108];
  bytes bytea := convert_to(s, 'UTF8');
  crc bigint := 4294967295;
BEGIN
  FOR i IN 0 .. length(bytes) - 1 LOOP
    crc := crc # get_byte(bytes, i);
    crc := (crc >> 4) # half_bytes[(crc & 15) + 1];
    crc := (crc >> 4) # half_bytes[(crc & 15) + 1];
  END LOOP;
  RETURN crc # 4294967295;
END $$;
-- text_to_base64
CREATE OR REPLACE FUNCTION landfall.text_to_base64(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(encode(convert_to(s, 'UTF8'), 'base64'), E'\n', '');
-- base64_to_text
CREATE OR REPLACE FUNCTION landfall.base64_to_text(s text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  digits text := translate(s, E'\r\n', '');
BEGIN
  IF digits COLLATE "C" !~ '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' THEN
    RETURN NULL;
  END IF;
  RETURN convert_from(decode(digits, 'base64'), 'UTF8');
EXCEPTION WHEN character_not_in_repertoire OR untranslatable_character OR invalid_parameter_value THEN
  RETURN NULL;
END $$;
-- soundex_of_text
CREATE OR REPLACE FUNCTION landfall.soundex_of_text(s text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  letters text := upper(regexp_replace(s COLLATE "C", '[^A-Za-z]', '', 'g') COLLATE "C");
  sounds text;
BEGIN
  IF letters = '' THEN
    RETURN NULL;
  END IF;
  sounds := translate(left(letters, 1), 'BFPVCGJKQSXZDTLMNRAEIOUYHW', '11112222222233455600000000')
    || translate(substr(letters, 2), 'BFPVCGJKQSXZDTLMNRAEIOUYHW', '111122222222334556000000');
  sounds := replace(substr(regexp_replace(sounds COLLATE "C", '([1-6])\1+', '\1', 'g'), 2), '0', '');
  RETURN left(letters, 1) || rpad(left(sounds, 3), 3, '0');
END $$;
-- digits_by_value
CREATE OR REPLACE FUNCTION landfall.digits_by_value(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN s COLLATE "C" ~ '[0-9]' THEN (SELECT string_agg(
      CASE WHEN run[1] COLLATE "C" ~ '^[0-9]'
        THEN chr(3) || lpad(length(ltrim(run[1], '0'))::text, 9, '0') || ltrim(run[1], '0')
        ELSE run[1] END, '' ORDER BY place)
    FROM regexp_matches(s COLLATE "C", '[0-9]+|[^0-9]+', 'g') WITH ORDINALITY AS runs(run, place)) ELSE s END;
-- capitals_last
CREATE OR REPLACE FUNCTION landfall.capitals_last(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT string_agg(
      CASE WHEN c COLLATE "C" = landfall.lower_text(c) THEN c ELSE chr(1114109) END, '' ORDER BY place)
    FROM string_to_table(s, NULL) WITH ORDINALITY AS characters(c, place));
-- dictionary_letters
CREATE OR REPLACE FUNCTION landfall.dictionary_letters(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.digits_by_value(regexp_replace(regexp_replace(s COLLATE "C",
    '([^0-9' || landfall.letters() || '])', chr(2) || '\1', 'g'),
    '([' || landfall.letters() || '])', chr(4) || '\1', 'g'));
-- dictionary_key
CREATE OR REPLACE FUNCTION landfall.dictionary_key(s text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN landfall.dictionary_letters(landfall.lower_text(landfall.strip_accents(s))) || chr(1) || landfall.lower_text(s)
    || CASE WHEN s COLLATE "C" = landfall.lower_text(s) THEN '' ELSE chr(1) || landfall.capitals_last(s) END;
-- integer_to_digits
CREATE OR REPLACE FUNCTION landfall.integer_to_digits(n bigint, base bigint) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  rest numeric := abs(n::numeric);
  digits text := '';
BEGIN
  IF base NOT BETWEEN 2 AND 36 THEN
    RETURN NULL;
  END IF;
  LOOP
    digits := substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', (rest % base)::integer + 1, 1) || digits;
    rest := div(rest, base);
    EXIT WHEN rest = 0;
  END LOOP;
  RETURN CASE WHEN n < 0 THEN '-' ELSE '' END || digits;
END $$;
-- digits_to_integer
CREATE OR REPLACE FUNCTION landfall.digits_to_integer(s text, base bigint) RETURNS bigint
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  digits text := upper(ltrim(s, '+-') COLLATE "C");
  digit integer;
  n numeric := 0;
BEGIN
  IF base NOT BETWEEN 2 AND 36 OR s COLLATE "C" !~ '^[+-]?[0-9A-Za-z]+$' THEN
    RETURN NULL;
  END IF;
  FOR i IN 1 .. length(digits) LOOP
    digit := strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(digits, i, 1)) - 1;
    IF digit >= base OR n > 9223372036854775808 THEN
      RETURN NULL;
    END IF;
    n := n * base + digit;
  END LOOP;
  n := CASE WHEN left(s, 1) = '-' THEN -n ELSE n END;
  RETURN CASE WHEN n BETWEEN -9223372036854775808 AND 9223372036854775807 THEN n::bigint END;
END $$;
-- integer_to_hex
CREATE OR REPLACE FUNCTION landfall.integer_to_hex(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN upper(to_hex(n) COLLATE "C");
-- hex_to_integer
CREATE OR REPLACE FUNCTION landfall.hex_to_integer(s text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN s COLLATE "C" ~ '^[0-9A-Fa-f]{1,16}$' THEN ('x' || lpad(s, 16, '0'))::bit(64)::bigint END;
-- integer_to_binary
CREATE OR REPLACE FUNCTION landfall.integer_to_binary(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_bin(n);
-- binary_to_integer
CREATE OR REPLACE FUNCTION landfall.binary_to_integer(s text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN s COLLATE "C" ~ '^[01]{1,64}$' THEN lpad(s, 64, '0')::bit(64)::bigint END;
-- bits_and
CREATE OR REPLACE FUNCTION landfall.bits_and(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN a & b;
-- bits_or
CREATE OR REPLACE FUNCTION landfall.bits_or(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN a | b;
-- bits_xor
CREATE OR REPLACE FUNCTION landfall.bits_xor(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN a # b;
-- bits_not
CREATE OR REPLACE FUNCTION landfall.bits_not(a bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ~a;
-- shift_left
CREATE OR REPLACE FUNCTION landfall.shift_left(a bigint, places bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN places BETWEEN 0 AND 63 THEN a << places::integer END;
-- shift_right
CREATE OR REPLACE FUNCTION landfall.shift_right(a bigint, places bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN places BETWEEN 0 AND 63 THEN a >> places::integer END;
