-- Functions on codes. What each answers is told by the constant of the same name in CodeFunction.

-- character_of_code
CREATE OR REPLACE MACRO landfall.character_of_code(n) AS
  list_transform([n], lambda code: CASE
    WHEN code BETWEEN 1 AND 55295 OR code BETWEEN 57344 AND 1114111 THEN chr(CAST(code AS INTEGER))
  END)[1];
-- code_of_character
CREATE OR REPLACE MACRO landfall.code_of_character(s) AS nullif(unicode(s), -1);
-- md5_hex
CREATE OR REPLACE MACRO landfall.md5_hex(s) AS md5(s);
-- utf16_hex
CREATE OR REPLACE MACRO landfall.utf16_hex(code) AS
  CASE WHEN code < 65536
    THEN printf('%02x%02x', code & 255, code >> 8)
    ELSE printf('%02x%02x%02x%02x',
      ((code - 65536) >> 10) & 255, 216 + ((code - 65536) >> 18), (code - 65536) & 255, 220 + (((code - 65536) >> 8) & 3))
  END;
-- md5_hex_utf16
CREATE OR REPLACE MACRO landfall.md5_hex_utf16(s) AS
  list_transform([s], lambda t: CASE WHEN t IS NOT NULL THEN md5(unhex(CASE WHEN t = '' THEN '' ELSE array_to_string(
    list_transform(landfall.characters(t), lambda c: landfall.utf16_hex(unicode(c))), '') END)) END)[1];
-- crc32_step
CREATE OR REPLACE MACRO landfall.crc32_step(crc, half_byte) AS
  xor(crc >> 4, CAST([0, 498536548, 997073096, 651767980, 1994146192, 1802195444, 1303535960, 1342533948,
    3988292384, 4027552580, 3604390888, 3412177804, 2607071920, 2262029012, 2685067896, 3183342108]
    [(xor(crc, half_byte) & 15) + 1] AS BIGINT));
-- crc32_of_text
CREATE OR REPLACE MACRO landfall.crc32_of_text(s) AS
  list_transform([s], lambda t: CASE WHEN t IS NOT NULL THEN xor(4294967295, list_reduce(
    list_transform(regexp_extract_all(hex(encode(t)), '..'), lambda byte: CAST('0x' || byte AS BIGINT)),
    lambda crc, byte: landfall.crc32_step(landfall.crc32_step(crc, byte & 15), byte >> 4),
    CAST(4294967295 AS BIGINT))) END)[1];
-- text_to_base64
CREATE OR REPLACE MACRO landfall.text_to_base64(s) AS base64(encode(s));
-- without_null_character
CREATE OR REPLACE MACRO landfall.without_null_character(s) AS
  -- No engine but this one has it.
  list_transform([s], lambda t: CASE WHEN NOT contains(t, chr(0)) THEN t END)[1];
-- base64_to_text
CREATE OR REPLACE MACRO landfall.base64_to_text(s) AS
  list_transform([translate(s, E'\r\n', '')], lambda t: CASE
    WHEN regexp_full_match(t, '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?')
    THEN landfall.without_null_character(try(decode(from_base64(t)))) END)[1];
-- without_repetition
CREATE OR REPLACE MACRO landfall.without_repetition(digits) AS
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    digits, '1+', '1', 'g'), '2+', '2', 'g'), '3+', '3', 'g'), '4+', '4', 'g'), '5+', '5', 'g'), '6+', '6', 'g');
-- soundex_of_text
CREATE OR REPLACE MACRO landfall.soundex_of_text(s) AS
  list_transform([translate(regexp_replace(s, '[^A-Za-z]', '', 'g'),
      'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')], lambda t: CASE
    WHEN t <> '' THEN left(t, 1) || rpad(left(replace(substr(landfall.without_repetition(
        translate(left(t, 1), 'BFPVCGJKQSXZDTLMNRAEIOUYHW', '11112222222233455600000000')
        || translate(substr(t, 2), 'BFPVCGJKQSXZDTLMNRAEIOUYHW', '111122222222334556000000')), 2), '0', ''), 3), 3, '0')
  END)[1];
-- digits_by_value
CREATE OR REPLACE MACRO landfall.digits_by_value(s) AS
  list_transform([s], lambda t: CASE WHEN regexp_matches(t, '[0-9]') THEN array_to_string(list_transform(
    regexp_extract_all(t, '[0-9]+|[^0-9]+'), lambda piece: CASE WHEN ascii(piece) BETWEEN 48 AND 57
      THEN chr(3) || lpad(CAST(length(ltrim(piece, '0')) AS VARCHAR), 9, '0') || ltrim(piece, '0')
      ELSE piece END), '') ELSE t END)[1];
-- dictionary_letters
CREATE OR REPLACE MACRO landfall.dictionary_letters(s) AS
  landfall.digits_by_value(regexp_replace(regexp_replace(s,
    '([^0-9' || landfall.letters() || '])', chr(2) || '\1', 'g'),
    '([' || landfall.letters() || '])', chr(4) || '\1', 'g'));
-- capitals_last
CREATE OR REPLACE MACRO landfall.capitals_last(s) AS
  array_to_string(list_transform(landfall.characters(s), lambda c: CASE WHEN c = lower(c) THEN c ELSE chr(1114109) END), '');
-- dictionary_key
CREATE OR REPLACE MACRO landfall.dictionary_key(s) AS
  list_transform([s], lambda t: landfall.dictionary_letters(lower(strip_accents(t))) || chr(1) || lower(t)
    || CASE WHEN t = lower(t) THEN '' ELSE chr(1) || landfall.capitals_last(t) END)[1];
-- digits_in_base
CREATE OR REPLACE MACRO landfall.digits_in_base(n, base) AS to_base(n, CAST(base AS INTEGER));
-- integer_to_digits
CREATE OR REPLACE MACRO landfall.integer_to_digits(n, base) AS
  list_transform([{'n': n, 'size': abs(CAST(n AS HUGEINT)), 'base': base}], lambda a: CASE WHEN a.base BETWEEN 2 AND 36 THEN
    CASE WHEN a.n < 0 THEN '-' ELSE '' END
    || CASE WHEN a.size < a.base THEN '' ELSE landfall.digits_in_base(CAST(a.size // a.base AS BIGINT), a.base) END
    || landfall.digits_in_base(CAST(a.size % a.base AS BIGINT), a.base) END)[1];
-- bigint_in_range
CREATE OR REPLACE MACRO landfall.bigint_in_range(n) AS try_cast(n AS BIGINT);
-- digits_to_integer
CREATE OR REPLACE MACRO landfall.digits_to_integer(s, base) AS
  list_transform([{'digits': upper(ltrim(s, '+-')), 's': s, 'base': base}], lambda a: CASE
    WHEN a.base BETWEEN 2 AND 36 AND regexp_full_match(a.s, '[+-]?[0-9A-Za-z]+') THEN
      landfall.bigint_in_range(CASE WHEN starts_with(a.s, '-') THEN -1 ELSE 1 END * list_reduce(
        list_transform(landfall.characters(a.digits),
          lambda c: CAST(strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', c) - 1 AS HUGEINT)),
        lambda n, digit: CASE WHEN digit >= a.base THEN NULL WHEN n > 9223372036854775808 THEN n ELSE n * a.base + digit END,
        CAST(0 AS HUGEINT)))
  END)[1];
-- integer_to_hex
CREATE OR REPLACE MACRO landfall.integer_to_hex(n) AS hex(CAST(n AS BIGINT));
-- signed_bits
CREATE OR REPLACE MACRO landfall.signed_bits(n) AS
  list_transform([n], lambda bits: CAST(
    CASE WHEN bits > 9223372036854775807 THEN bits - 18446744073709551616 ELSE bits END AS BIGINT))[1];
-- hex_to_integer
CREATE OR REPLACE MACRO landfall.hex_to_integer(s) AS
  list_transform([s], lambda t: CASE WHEN regexp_full_match(t, '[0-9A-Fa-f]{1,16}')
    THEN landfall.signed_bits(CAST('0x' || t AS HUGEINT)) END)[1];
-- integer_to_binary
CREATE OR REPLACE MACRO landfall.integer_to_binary(n) AS bin(CAST(n AS BIGINT));
-- binary_to_integer
CREATE OR REPLACE MACRO landfall.binary_to_integer(s) AS
  list_transform([s], lambda t: CASE WHEN regexp_full_match(t, '[01]{1,64}')
    THEN landfall.signed_bits(CAST('0b' || t AS HUGEINT)) END)[1];
-- bits_and
CREATE OR REPLACE MACRO landfall.bits_and(a, b) AS CAST(a AS BIGINT) & CAST(b AS BIGINT);
-- bits_or
CREATE OR REPLACE MACRO landfall.bits_or(a, b) AS CAST(a AS BIGINT) | CAST(b AS BIGINT);
-- bits_xor
CREATE OR REPLACE MACRO landfall.bits_xor(a, b) AS xor(CAST(a AS BIGINT), CAST(b AS BIGINT));
-- bits_not
CREATE OR REPLACE MACRO landfall.bits_not(a) AS ~CAST(a AS BIGINT);
-- shift_left
CREATE OR REPLACE MACRO landfall.shift_left(a, places) AS
  list_transform([{'n': CAST(a AS HUGEINT), 'places': places}], lambda v: CASE WHEN v.places BETWEEN 0 AND 63 THEN
    landfall.signed_bits((v.n * (CAST(1 AS HUGEINT) << CAST(v.places AS HUGEINT))) & 18446744073709551615) END)[1];
-- shift_right
CREATE OR REPLACE MACRO landfall.shift_right(a, places) AS
  list_transform([{'n': CAST(a AS BIGINT), 'places': places}], lambda v: CASE WHEN v.places BETWEEN 0 AND 63 THEN
    v.n >> CAST(v.places AS BIGINT) END)[1];
