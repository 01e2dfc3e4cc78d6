-- Functions that make numbers of text, text of numbers, and that round. What each answers is told by the constant of the same
-- name in NumberFunction or TextFunction. Where the answer depends on the argument's type, a definition's name ends in it.

-- printed
CREATE OR REPLACE MACRO landfall.printed(x) AS format('{:.15g}', x);
-- finite
CREATE OR REPLACE MACRO landfall.finite(x) AS
  list_transform([x], lambda v: CASE WHEN isfinite(v) THEN v + 0e0 END)[1];
-- power_of_ten
CREATE OR REPLACE MACRO landfall.power_of_ten(n) AS
  [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
    1e22][n + 1];
-- few_digits
CREATE OR REPLACE MACRO landfall.few_digits(n) AS
  CASE WHEN n > 400 THEN 400 WHEN n < -400 THEN -400 ELSE CAST(n AS INTEGER) END;
-- plain_small
CREATE OR REPLACE MACRO landfall.plain_small(t) AS
  CASE WHEN CAST(split_part(t, 'e-', 2) AS INTEGER) > 16
    THEN split_part(t, 'e', 1) || 'e-0' || split_part(t, 'e-', 2)
    ELSE CASE WHEN starts_with(t, '-') THEN '-0.' ELSE '0.' END
      || repeat('0', CAST(split_part(t, 'e-', 2) AS INTEGER) - 1) || translate(split_part(t, 'e', 1), '-.', '')
  END;
-- number_to_text
CREATE OR REPLACE MACRO landfall.number_to_text(x) AS
  list_transform([landfall.finite(x)], lambda v: list_transform([landfall.printed(v)], lambda t: CASE
    WHEN NOT contains(t, 'e') THEN t
    WHEN contains(t, 'e-') AND abs(v) > 9e-17 THEN landfall.plain_small(t)
    ELSE split_part(t, 'e', 1) || 'e' || substr(split_part(t, 'e', 2), 1, 1) || lpad(substr(split_part(t, 'e', 2), 2), 3, '0')
  END)[1])[1];
-- number_to_shortest_text
CREATE OR REPLACE MACRO landfall.number_to_shortest_text(x) AS
  regexp_replace(CAST(landfall.finite(x) AS VARCHAR), '\.0$', '');
-- scientific_parts
CREATE OR REPLACE MACRO landfall.scientific_parts(t) AS
  {'digits': rtrim(split_part(t, 'e', 1), '0'), 'exponent': CAST(split_part(t, 'e', 2) AS INTEGER), 'tail': split_part(t, 'e', 2)};
-- number_to_compact_text
CREATE OR REPLACE MACRO landfall.number_to_compact_text(x) AS
  list_transform([landfall.finite(x)], lambda v: list_transform([landfall.scientific_parts(format('{:.14e}', v))], lambda p: CASE
    WHEN v IS NULL THEN NULL
    WHEN v = 0 OR p.exponent BETWEEN -1 AND 14 THEN landfall.printed(v)
    WHEN p.exponent < 0 AND length(translate(p.digits, '-.', '')) - p.exponent <= 15
      THEN CASE WHEN v < 0 THEN '-0.' ELSE '0.' END || repeat('0', -1 - p.exponent) || translate(p.digits, '-.', '')
    ELSE p.digits || 'e' || p.tail
  END)[1])[1];
-- real_to_shortest_text
CREATE OR REPLACE MACRO landfall.real_to_shortest_text(x) AS
  list_transform([x], lambda v: CASE WHEN isfinite(v) THEN regexp_replace(CAST(
    CASE WHEN v = 0 THEN CAST(0 AS REAL) ELSE v END AS VARCHAR), '\.0$', '') END)[1];
-- grouped_text
CREATE OR REPLACE MACRO landfall.grouped_text(x, digits, thousands, point) AS
  list_transform([{'x': x, 'n': digits, 'thousands': thousands, 'point': point}],
    lambda a: CASE WHEN a.n BETWEEN 0 AND 100 AND isfinite(a.x)
      THEN replace(replace(replace(format('{:,.' || CAST(a.n AS VARCHAR) || 'f}', a.x),
        ',', chr(1)), '.', a.point), chr(1), a.thousands) END)[1];
-- fixed_digits
CREATE OR REPLACE MACRO landfall.fixed_digits(x, n) AS
  -- The engine prints large numbers inexactly.
  CASE WHEN abs(x) < 1e18 THEN printf('%.' || CAST(n AS VARCHAR) || 'f', x)
    ELSE CAST(CAST(x AS BIGNUM) AS VARCHAR) || CASE WHEN n > 0 THEN '.' || repeat('0', n) ELSE '' END END;
-- grouped_digits
CREATE OR REPLACE MACRO landfall.grouped_digits(t, n, thousands, point) AS
  list_transform([{'t': t, 'whole': split_part(ltrim(t, '-'), '.', 1), 'thousands': thousands, 'point': point}], lambda a:
    CASE WHEN starts_with(a.t, '-') THEN '-' ELSE '' END
    || replace(ltrim(reverse(regexp_replace(reverse(a.whole), '([0-9]{3})', '\1,', 'g')), ','), ',', a.thousands)
    || CASE WHEN contains(a.t, '.') THEN a.point || split_part(a.t, '.', 2) WHEN a.point IS NULL THEN NULL ELSE '' END)[1];
-- number_to_fixed_text
CREATE OR REPLACE MACRO landfall.number_to_fixed_text
  (x, digits) AS list_transform([{'x': x, 'n': digits}], lambda a: CASE WHEN a.n BETWEEN 0 AND 100 AND isfinite(a.x)
    THEN landfall.fixed_digits(a.x, a.n) END)[1],
  (x, digits, thousands) AS list_transform([{'x': x, 'n': digits, 'thousands': thousands}],
    lambda a: CASE WHEN a.n BETWEEN 0 AND 100 AND isfinite(a.x)
      THEN landfall.grouped_digits(landfall.fixed_digits(a.x, a.n), a.n, a.thousands, '.') END)[1],
  (x, digits, thousands, point) AS list_transform([{'x': x, 'n': digits, 'thousands': thousands, 'point': point}],
    lambda a: CASE WHEN a.n BETWEEN 0 AND 100 AND isfinite(a.x)
      THEN landfall.grouped_digits(landfall.fixed_digits(a.x, a.n), a.n, a.thousands, a.point) END)[1];
-- leading_number
CREATE OR REPLACE MACRO landfall.leading_number(s) AS
  landfall.finite(list_transform([regexp_extract(s,
    '^[\t-\r ]*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)', 1)],
    lambda digits: CASE WHEN digits = '' THEN 0e0 ELSE CAST(digits AS DOUBLE) END)[1]);
-- leading_digits
CREATE OR REPLACE MACRO landfall.leading_digits(s) AS
  list_transform([regexp_extract(s, '^[\t-\r ]*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))', 1)],
    lambda digits: CASE WHEN digits = '' THEN '0' ELSE digits END)[1];
-- decimal_of_digits
CREATE OR REPLACE MACRO landfall.decimal_of_digits(digits, typed) AS
  list_transform([digits], lambda t: try(cast_to_type(t, typed)))[1];
-- leading_decimal
CREATE OR REPLACE MACRO landfall.leading_decimal
  (s) AS landfall.decimal_of_digits(landfall.leading_digits(s), CAST(NULL AS DECIMAL(38, 10))),
  (s, typed) AS landfall.decimal_of_digits(landfall.leading_digits(s), typed);
-- integer_of_digits
CREATE OR REPLACE MACRO landfall.integer_of_digits(digits) AS
  try_cast(try_cast(digits AS DECIMAL(38, 0)) AS BIGINT);
-- leading_integer
CREATE OR REPLACE MACRO landfall.leading_integer(s) AS landfall.integer_of_digits(landfall.leading_digits(s));
-- number_pattern
CREATE OR REPLACE MACRO landfall.number_pattern() AS
  '[\t-\r ]*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[\t-\r ]*';
-- number_of_text
CREATE OR REPLACE MACRO landfall.number_of_text(s) AS
  landfall.finite(list_transform([s], lambda t: CASE WHEN regexp_full_match(t, landfall.number_pattern())
    THEN CAST(landfall.trim_space(t) AS DOUBLE) END)[1]);
-- decimal_of_text
CREATE OR REPLACE MACRO landfall.decimal_of_text(s, typed) AS
  list_transform([s], lambda t: CASE WHEN regexp_full_match(t, landfall.number_pattern())
    THEN coalesce(try(cast_to_type(landfall.trim_space(t), typed)),
      CASE WHEN CAST(landfall.trim_space(t) AS DOUBLE) = 0 THEN cast_to_type(0, typed) END) END)[1];
-- integer_of_text
CREATE OR REPLACE MACRO landfall.integer_of_text(s) AS
  list_transform([s], lambda t: CASE WHEN regexp_full_match(t, '[\t-\r ]*[+-]?[0-9]+[\t-\r ]*')
    THEN landfall.integer_of_digits(landfall.trim_space(t)) END)[1];
-- is_number_text
CREATE OR REPLACE MACRO landfall.is_number_text(s) AS regexp_full_match(s, landfall.number_pattern());
-- smallint_or_null
CREATE OR REPLACE MACRO landfall.smallint_or_null(x) AS try_cast(x AS SMALLINT);
-- smallint_or_null_double
CREATE OR REPLACE MACRO landfall.smallint_or_null_double(x) AS try_cast(round(x) AS SMALLINT);
-- integer_or_null
CREATE OR REPLACE MACRO landfall.integer_or_null(x) AS try_cast(x AS INTEGER);
-- integer_or_null_double
CREATE OR REPLACE MACRO landfall.integer_or_null_double(x) AS try_cast(round(x) AS INTEGER);
-- bigint_or_null
CREATE OR REPLACE MACRO landfall.bigint_or_null(x) AS try_cast(x AS BIGINT);
-- bigint_or_null_double
CREATE OR REPLACE MACRO landfall.bigint_or_null_double(x) AS try_cast(round(x) AS BIGINT);
-- decimal_or_null
CREATE OR REPLACE MACRO landfall.decimal_or_null(x, typed, scale) AS
  list_transform([x], lambda v: try(cast_to_type(v, typed)))[1];
-- clear_of_half
CREATE OR REPLACE MACRO landfall.clear_of_half(y) AS y < 1e11 AND abs(y - floor(y) - 0.5e0) > 1e-3;
-- double_as_decimal
CREATE OR REPLACE MACRO landfall.double_as_decimal(v, typed, scale) AS
  -- Printing is slow, and needed only near a half.
  CASE WHEN landfall.clear_of_half(abs(v) * landfall.power_of_ten(scale))
    THEN cast_to_type(round(v * landfall.power_of_ten(scale)) / landfall.power_of_ten(scale), typed)
    ELSE cast_to_type(landfall.printed(v), typed) END;
-- decimal_or_null_double
CREATE OR REPLACE MACRO landfall.decimal_or_null_double(x, typed, scale) AS
  list_transform([x], lambda v: try(landfall.double_as_decimal(v, typed, scale)))[1];
-- double_to_decimal
CREATE OR REPLACE MACRO landfall.double_to_decimal(x, typed, scale) AS
  list_transform([x], lambda v: landfall.double_as_decimal(v, typed, scale))[1];
-- round_number
CREATE OR REPLACE MACRO landfall.round_number(x, digits) AS
  list_transform([{'x': x, 'n': landfall.few_digits(digits)}], lambda a: try(round(a.x, a.n)))[1];
-- round_number_decimal
CREATE OR REPLACE MACRO landfall.round_number_decimal(x, digits) AS
  list_transform([x], lambda v: try(round(v, digits)))[1];
-- mantissa
CREATE OR REPLACE MACRO landfall.mantissa(t) AS CAST(replace(substr(t, 1, 16), '.', '') AS BIGINT);
-- round_printed
CREATE OR REPLACE MACRO landfall.round_printed(x, t, n) AS
  list_transform([{'x': x, 't': t, 'n': n, 'drop': 14 - CAST(substr(t, 18) AS INTEGER) - n}], lambda a: CASE
    WHEN a.drop < 1 THEN CAST(landfall.printed(a.x) AS DOUBLE)
    WHEN a.drop > 15 OR a.x = 0 THEN 0e0
    ELSE sign(a.x) * CAST(CAST((landfall.mantissa(a.t) + 5 * CAST(landfall.power_of_ten(a.drop - 1) AS BIGINT))
      // CAST(landfall.power_of_ten(a.drop) AS BIGINT) AS VARCHAR) || 'e' || CAST(-a.n AS VARCHAR) AS DOUBLE) + 0e0
  END)[1];
-- round_number_double
CREATE OR REPLACE MACRO landfall.round_number_double(x, digits) AS
  list_transform([{'x': landfall.finite(CAST(x AS DOUBLE)), 'n': landfall.few_digits(digits)}], lambda a: CASE
    WHEN abs(a.x) >= 1e15 AND a.n >= 0 THEN CASE WHEN a.n = 0 THEN round(a.x) ELSE a.x END
    WHEN a.n BETWEEN 0 AND 22 AND landfall.clear_of_half(abs(a.x) * landfall.power_of_ten(a.n))
      THEN round(a.x * landfall.power_of_ten(a.n)) / landfall.power_of_ten(a.n) + 0e0
    ELSE landfall.round_printed(a.x, format('{:.14e}', abs(a.x)), a.n)
  END)[1];
-- with_point
CREATE OR REPLACE MACRO landfall.with_point(n, scale) AS
  list_transform([{'minus': CASE WHEN n < 0 THEN '-' ELSE '' END, 't': lpad(CAST(abs(n) AS VARCHAR),
      CAST(greatest(length(CAST(abs(n) AS VARCHAR)), scale + 1) AS INTEGER), '0')}],
    lambda a: a.minus || left(a.t, length(a.t) - scale) || '.' || right(a.t, scale))[1];
-- huge_power_of_ten
CREATE OR REPLACE MACRO landfall.huge_power_of_ten(n) AS CAST('1' || repeat('0', n) AS HUGEINT);
-- cut_digits
CREATE OR REPLACE MACRO landfall.cut_digits(x, scale, digits, half) AS
  -- A decimal as the whole number of its last digits, of which some become zeros; the answer is text.
  list_transform([{'n': CAST(replace(CAST(x AS VARCHAR), '.', '') AS HUGEINT), 'drop': scale - landfall.few_digits(digits)}],
    lambda a: CASE
      WHEN a.drop < 1 THEN landfall.with_point(a.n, scale)
      WHEN a.drop > 38 THEN '0'
      ELSE landfall.with_point(CAST(sign(a.n) AS HUGEINT)
        * ((abs(a.n) + half * (landfall.huge_power_of_ten(a.drop) // 2)) // landfall.huge_power_of_ten(a.drop))
        * landfall.huge_power_of_ten(a.drop), scale)
    END)[1];
-- round_digits
CREATE OR REPLACE MACRO landfall.round_digits(x, scale, digits) AS landfall.cut_digits(x, scale, digits, 1);
-- truncate_digits
CREATE OR REPLACE MACRO landfall.truncate_digits(x, scale, digits) AS landfall.cut_digits(x, scale, digits, 0);
-- truncate_number
CREATE OR REPLACE MACRO landfall.truncate_number(x, digits) AS
  list_transform([{'x': x, 'n': landfall.few_digits(digits)}], lambda a: trunc(a.x, a.n))[1];
-- truncate_number_decimal
CREATE OR REPLACE MACRO landfall.truncate_number_decimal(x, digits) AS trunc(x, digits);
-- truncate_printed
CREATE OR REPLACE MACRO landfall.truncate_printed(x, t, n) AS
  list_transform([{'x': x, 't': t, 'n': n, 'drop': 14 - CAST(substr(t, 18) AS INTEGER) - n}], lambda a: CASE
    WHEN a.drop < 1 THEN CAST(landfall.printed(a.x) AS DOUBLE)
    WHEN a.drop > 14 OR a.x = 0 THEN 0e0
    ELSE sign(a.x) * CAST(CAST(landfall.mantissa(a.t)
      // CAST(landfall.power_of_ten(a.drop) AS BIGINT) AS VARCHAR) || 'e' || CAST(-a.n AS VARCHAR) AS DOUBLE) + 0e0
  END)[1];
-- truncate_number_double
CREATE OR REPLACE MACRO landfall.truncate_number_double(x, digits) AS
  list_transform([{'x': landfall.finite(CAST(x AS DOUBLE)), 'n': landfall.few_digits(digits)}], lambda a: CASE
    WHEN abs(a.x) >= 1e15 AND a.n >= 0 THEN CASE WHEN a.n = 0 THEN trunc(a.x) ELSE a.x END
    WHEN a.n BETWEEN 0 AND 22 AND landfall.clear_of_half(abs(a.x) * landfall.power_of_ten(a.n) + 0.5e0)
      THEN trunc(a.x * landfall.power_of_ten(a.n)) / landfall.power_of_ten(a.n) + 0e0
    ELSE landfall.truncate_printed(a.x, format('{:.14e}', abs(a.x)), a.n)
  END)[1];
-- round_to_multiple
CREATE OR REPLACE MACRO landfall.round_to_multiple(x, m) AS
  landfall.finite(list_transform([{'x': x, 'm': abs(m)}], lambda a: CASE WHEN isfinite(a.x) AND isfinite(a.m) AND a.m > 0
    THEN sign(a.x) * floor(abs(a.x) / a.m + 0.5e0) * a.m END)[1]);
-- remainder
CREATE OR REPLACE MACRO landfall.remainder(a, b) AS
  list_transform([{'a': a, 'b': b}], lambda v: CASE WHEN v.b <> 0 THEN v.a % CASE WHEN v.b = -1 THEN 1 ELSE v.b END END)[1];
-- remainder_double
CREATE OR REPLACE MACRO landfall.remainder_double(a, b) AS
  landfall.finite(list_transform([{'a': a, 'b': b}], lambda v: CASE
    WHEN isfinite(v.a) AND isfinite(v.b) AND v.b <> 0 THEN v.a % v.b END)[1]);
-- sign_of
CREATE OR REPLACE MACRO landfall.sign_of(x) AS
  list_transform([x], lambda v: CASE WHEN v > 0 THEN 1 WHEN v < 0 THEN -1 WHEN v = 0 THEN 0 END)[1];
-- sign_of_double
CREATE OR REPLACE MACRO landfall.sign_of_double(x) AS CAST(sign(landfall.finite(x)) AS INTEGER);
