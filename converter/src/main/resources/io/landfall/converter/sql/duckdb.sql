The library's functions for DuckDB. Each stands under a line with its name; what it answers is told by the constant of the same
name in io.landfall.converter.expression.

-- double_to_text
CREATE OR REPLACE MACRO landfall.double_to_text(x) AS
  CASE WHEN x = 0 THEN '0' ELSE format('{:.15g}', x) END;
-- dictionary_key
CREATE OR REPLACE MACRO landfall.dictionary_key(s) AS
  list_aggregate(
    list_transform(
      regexp_extract_all(lower(strip_accents(s)), '[0-9]+|[^0-9]'),
      lambda piece: CASE
        WHEN regexp_full_match(piece, '[0-9]+') THEN '1' || lpad(ltrim(piece, '0'), 40, '0')
        WHEN regexp_full_match(piece, '\p{L}') THEN '2' || piece
        ELSE '0' || piece
      END),
    'string_agg', '') || chr(1) || translate(s,
      'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
-- only_one
CREATE OR REPLACE MACRO landfall.only_one(n) AS
  CASE WHEN n = 1 THEN 1 ELSE error('a lookup found several matches') END;
-- split_text
CREATE OR REPLACE MACRO landfall.split_text(s, delimiters) AS
  CASE WHEN s IS NULL THEN [NULL] ELSE string_split(translate(s, delimiters, repeat(chr(31), length(delimiters))), chr(31)) END;
-- match_text
CREATE OR REPLACE MACRO landfall.match_text(s, pattern, flags) AS
  regexp_extract_all(s, pattern, 0, flags);

-- join_text
CREATE OR REPLACE MACRO landfall.join_text(a, b) AS
  CASE WHEN a IS NULL AND b IS NULL THEN NULL ELSE concat(a, b) END;
-- contains_text
CREATE OR REPLACE MACRO landfall.contains_text(s, t) AS contains(s, t);
-- starts_with_text
CREATE OR REPLACE MACRO landfall.starts_with_text(s, t) AS starts_with(s, t);
-- ends_with_text
CREATE OR REPLACE MACRO landfall.ends_with_text(s, t) AS ends_with(s, t);
-- find_text
CREATE OR REPLACE MACRO landfall.find_text(s, t) AS CAST(strpos(s, t) AS INTEGER);
-- replace_text
CREATE OR REPLACE MACRO landfall.replace_text(s, t, r) AS CASE WHEN t = '' THEN s ELSE replace(s, t, r) END;
-- replace_first_text
CREATE OR REPLACE MACRO landfall.replace_first_text(s, t, r) AS
  CASE WHEN t = '' OR strpos(s, t) = 0 THEN s
       ELSE substr(s, 1, strpos(s, t) - 1) || r || substr(s, strpos(s, t) + length(t)) END;
-- slice_text
CREATE OR REPLACE MACRO landfall.slice_text(s, start, n) AS substr(s, greatest(start, 1), greatest(n, 0));
-- slice_signed_text
CREATE OR REPLACE MACRO landfall.slice_signed_text(s, start, n := 2147483647) AS
  CASE WHEN s IS NULL OR start IS NULL OR n IS NULL THEN NULL
       WHEN n < 1 THEN ''
       WHEN start = 0 THEN substr(s, 1, n)
       WHEN start > 0 THEN substr(s, start, n)
       WHEN -start > length(s) THEN ''
       ELSE substr(s, length(s) + start + 1, n) END;
-- trim_left_text
CREATE OR REPLACE MACRO landfall.trim_left_text(s, characters) AS ltrim(s, characters);
-- trim_right_text
CREATE OR REPLACE MACRO landfall.trim_right_text(s, characters) AS rtrim(s, characters);
-- pad_left_text
CREATE OR REPLACE MACRO landfall.pad_left_text(s, n, fill) AS lpad(s, greatest(n, 0), fill);
-- pad_right_text
CREATE OR REPLACE MACRO landfall.pad_right_text(s, n, fill) AS rpad(s, greatest(n, 0), fill);
-- reverse_text
CREATE OR REPLACE MACRO landfall.reverse_text(s) AS reverse(s);
-- number_to_text
CREATE OR REPLACE MACRO landfall.number_to_text(x) AS
  CASE WHEN x = 0 THEN '0'
       WHEN abs(x) < 1e15 AND abs(x) >= 1e-5 THEN
         CASE WHEN contains(landfall.fixed_text(x), '.')
              THEN rtrim(rtrim(landfall.fixed_text(x), '0'), '.')
              ELSE landfall.fixed_text(x) END
       ELSE format('{:.15g}', x) END;
-- fixed_text
CREATE OR REPLACE MACRO landfall.fixed_text(x) AS
  printf('%.' || CAST(greatest(0, 14 - CAST(floor(log10(abs(x))) AS INTEGER)) AS VARCHAR) || 'f', x);
-- date_to_text
CREATE OR REPLACE MACRO landfall.date_to_text(d, pattern) AS strftime(d, pattern);

-- pattern_matches
CREATE OR REPLACE MACRO landfall.pattern_matches(s, pattern, flags) AS regexp_full_match(s, pattern, flags);
-- pattern_found
CREATE OR REPLACE MACRO landfall.pattern_found(s, pattern, flags) AS regexp_matches(s, pattern, flags);
-- pattern_count
CREATE OR REPLACE MACRO landfall.pattern_count(s, pattern, flags) AS
  CAST(len(regexp_extract_all(s, pattern, 0, flags)) AS INTEGER);
-- pattern_replace
CREATE OR REPLACE MACRO landfall.pattern_replace(s, pattern, replacement, flags) AS
  regexp_replace(s, pattern, replacement, 'g' || flags);
-- pattern_extract
CREATE OR REPLACE MACRO landfall.pattern_extract(s, pattern, part, flags) AS
  CASE WHEN regexp_matches(s, pattern, flags) THEN regexp_extract(s, pattern, part, flags) END;

-- leading_number
CREATE OR REPLACE MACRO landfall.leading_number(s) AS
  CASE WHEN s IS NULL THEN NULL ELSE coalesce(CAST(nullif(regexp_extract(s,
    '^\s*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)', 1), '') AS DOUBLE), 0) END;
-- leading_decimal
CREATE OR REPLACE MACRO landfall.leading_decimal(s) AS
  CASE WHEN s IS NULL THEN NULL ELSE coalesce(CAST(nullif(regexp_extract(s,
    '^\s*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))', 1), '') AS DECIMAL(38, 10)), 0) END;
-- number_of_text
CREATE OR REPLACE MACRO landfall.number_of_text(s) AS
  CASE WHEN regexp_full_match(s, '\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*')
       THEN CAST(trim(s, chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' ') AS DOUBLE) END;
-- round_number
CREATE OR REPLACE MACRO landfall.round_number(x, digits) AS
  CASE WHEN typeof(x) IN ('DOUBLE', 'FLOAT')
       THEN CAST(round(CAST(landfall.double_to_text(CAST(x AS DOUBLE)) AS DECIMAL(38, 15)), digits) AS DOUBLE)
       ELSE round(x, digits) END;
-- truncate_number
CREATE OR REPLACE MACRO landfall.truncate_number(x, digits) AS
  CASE WHEN x < 0 THEN ceil(x * power(10, digits)) / power(10, digits) ELSE floor(x * power(10, digits)) / power(10, digits) END;
-- round_to_multiple
CREATE OR REPLACE MACRO landfall.round_to_multiple(x, m) AS
  CASE WHEN m = 0 THEN NULL ELSE sign(x) * floor(abs(x) / abs(m) + 0.5) * abs(m) END;
-- remainder
CREATE OR REPLACE MACRO landfall.remainder(a, b) AS CASE WHEN b <> 0 THEN a % b END;
-- sign_of
CREATE OR REPLACE MACRO landfall.sign_of(x) AS CAST(sign(x) AS INTEGER);

-- date_part_of
CREATE OR REPLACE MACRO landfall.date_part_of(part, d) AS CAST(date_part(part, d) AS INTEGER);
-- add_months
CREATE OR REPLACE MACRO landfall.add_months(d, n) AS d + to_months(n);
-- add_seconds
CREATE OR REPLACE MACRO landfall.add_seconds(d, n) AS CAST(d AS TIMESTAMP) + to_seconds(n);
-- add_days
CREATE OR REPLACE MACRO landfall.add_days(d, n) AS d + to_days(CAST(n AS INTEGER));
-- seconds_between
CREATE OR REPLACE MACRO landfall.seconds_between(a, b) AS epoch(CAST(a AS TIMESTAMP)) - epoch(CAST(b AS TIMESTAMP));
-- start_of
CREATE OR REPLACE MACRO landfall.start_of(part, d) AS date_trunc(part, d);
-- last_day_of_month
CREATE OR REPLACE MACRO landfall.last_day_of_month(d) AS d + to_months(1) - to_days(CAST(day(d + to_months(1)) AS INTEGER));
-- date_of_text
CREATE OR REPLACE MACRO landfall.date_of_text(s, pattern) AS try_strptime(s, pattern);
