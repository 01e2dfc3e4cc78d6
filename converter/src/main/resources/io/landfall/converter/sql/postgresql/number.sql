-- Functions that make numbers of text, text of numbers, and that round. What each answers is told by the constant of the same
-- name in NumberFunction, TextFunction or MathFunction. A double as it prints in 15 significant digits is its cast to numeric.

-- finite
CREATE OR REPLACE FUNCTION landfall.finite(x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN x > '-Infinity'::double precision AND x < 'Infinity'::double precision THEN x + 0 END;
-- divide_or_null
CREATE OR REPLACE FUNCTION landfall.divide_extremes(a double precision, b double precision) RETURNS double precision
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN landfall.finite(a / b);
EXCEPTION WHEN numeric_value_out_of_range THEN
  RETURN CASE WHEN abs(a) < abs(b) THEN 0 END;
END $$;
CREATE OR REPLACE FUNCTION landfall.divide_or_null(a double precision, b double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN b = 0 THEN NULL
    WHEN abs(b) BETWEEN 1e-100 AND 1e100 AND (abs(a) BETWEEN 1e-100 AND 1e100 OR a = 0) THEN a / b + 0
    ELSE landfall.divide_extremes(a, b)
  END;
-- multiply_or_null
CREATE OR REPLACE FUNCTION landfall.multiply_or_null(a double precision, b double precision) RETURNS double precision
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN a * b + 0;
EXCEPTION WHEN numeric_value_out_of_range THEN
  RETURN CASE WHEN abs(a) < 1 OR abs(b) < 1 THEN 0 END;
END $$;
-- few_digits
CREATE OR REPLACE FUNCTION landfall.few_digits(n bigint) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN n > 400 THEN 400 WHEN n < -400 THEN -400 ELSE n::integer END;
-- power_of_ten
CREATE OR REPLACE FUNCTION landfall.power_of_ten(n integer) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ('1e' || n)::numeric;
-- exact
CREATE OR REPLACE FUNCTION landfall.exact(x double precision) RETURNS numeric
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  bits bigint := ('x' || encode(float8send(x), 'hex'))::bit(64)::bigint;
  exponent integer := ((bits >> 52) & 2047)::integer;
  mantissa numeric := bits & 4503599627370495;
  scale integer;
BEGIN
  IF exponent > 0 THEN
    mantissa := mantissa + 4503599627370496;
  END IF;
  IF bits < 0 THEN
    mantissa := -mantissa;
  END IF;
  scale := 1075 - greatest(exponent, 1);
  IF scale <= 0 THEN
    RETURN mantissa * power(2::numeric, -scale);
  END IF;
  RETURN mantissa * round(power(5::numeric, scale)) * landfall.power_of_ten(-scale);
END $$;
-- round_half_away
CREATE OR REPLACE FUNCTION landfall.round_half_away(x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN trunc(x) + CASE WHEN abs(x - trunc(x)) >= 0.5 THEN sign(x) ELSE 0 END;
-- fitted
CREATE OR REPLACE FUNCTION landfall.fitted(n numeric, digits integer, scale integer) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN abs(round(n, scale)) < landfall.power_of_ten(digits - scale) THEN round(n, scale) END;
-- scientific_text
CREATE OR REPLACE FUNCTION landfall.scientific_text(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN rtrim(rtrim(split_part(t, 'e', 1), '0'), '.')
    || 'e' || left(split_part(t, 'e', 2), 1) || lpad(substr(split_part(t, 'e', 2), 2), 3, '0');
-- number_to_text
CREATE OR REPLACE FUNCTION landfall.number_to_text(x double precision) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  n numeric := landfall.finite(x)::numeric;
BEGIN
  RETURN CASE
    WHEN n = 0 THEN '0'
    WHEN abs(n) >= 1e15 OR abs(n) < 1e-16 THEN landfall.scientific_text(ltrim(to_char(x, '9.99999999999999EEEE')))
    ELSE trim_scale(n)::text
  END;
END $$;
-- round_trip_text
CREATE OR REPLACE FUNCTION landfall.round_trip_text(x double precision) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET extra_float_digits = 1
  RETURN x::text;
-- number_to_shortest_text
CREATE OR REPLACE FUNCTION landfall.number_to_shortest_text(x double precision) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  t text := landfall.round_trip_text(landfall.finite(x));
BEGIN
  RETURN CASE WHEN strpos(t, 'e+15') > 0 THEN trim_scale(t::numeric)::text ELSE t END;
END $$;
-- number_to_compact_text
CREATE OR REPLACE FUNCTION landfall.number_to_compact_text(x double precision) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  v double precision := landfall.finite(x);
  t text := ltrim(to_char(v, '9.99999999999999EEEE'));
  digits text := rtrim(split_part(t, 'e', 1), '0');
  exponent integer := CASE WHEN v = 0 THEN 0 ELSE split_part(t, 'e', 2)::integer END;
BEGIN
  RETURN CASE
    WHEN v = 0 THEN '0'
    WHEN exponent BETWEEN -1 AND 14
        OR exponent < 0 AND length(translate(digits, '-.', '')) - exponent <= 15 THEN trim_scale(t::numeric)::text
    ELSE digits || 'e' || split_part(t, 'e', 2)
  END;
END $$;
-- real_to_shortest_text
CREATE OR REPLACE FUNCTION landfall.real_to_shortest_text(x real) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET extra_float_digits = 1 AS $$
DECLARE
  t text := CASE WHEN x > '-Infinity'::real AND x < 'Infinity'::real THEN (x + 0::real)::text END;
BEGIN
  RETURN CASE WHEN abs(x) >= 1e6 AND abs(x) < 1e16 THEN trim_scale(t::numeric)::text ELSE t END;
END $$;
-- round_half_even
CREATE OR REPLACE FUNCTION landfall.round_half_even(n numeric, scale integer) RETURNS numeric
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  unit numeric := landfall.power_of_ten(-scale);
  rounded numeric := round(n, scale);
BEGIN
  IF abs(rounded - n) * 2 = unit AND (abs(rounded) / unit) % 2 = 1 THEN
    RETURN rounded - sign(n) * unit;
  END IF;
  RETURN rounded;
END $$;
-- number_to_fixed_text
CREATE OR REPLACE FUNCTION landfall.number_to_fixed_text
  (x double precision, digits bigint, thousands text DEFAULT '', point text DEFAULT '.') RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  t text;
BEGIN
  IF digits NOT BETWEEN 0 AND 100 OR landfall.finite(x) IS NULL THEN
    RETURN NULL;
  END IF;
  t := landfall.round_half_even(abs(landfall.exact(x)), digits::integer)::text;
  RETURN CASE WHEN get_bit(float8send(x), 7) = 1 THEN '-' ELSE '' END
    || replace(regexp_replace(split_part(t, '.', 1), '([0-9])(?=(?:[0-9]{3})+$)', '\1,', 'g'), ',', thousands)
    || CASE WHEN digits > 0 THEN point || split_part(t, '.', 2) ELSE '' END;
END $$;
-- double_of_digits
CREATE OR REPLACE FUNCTION landfall.double_of_digits(t text) RETURNS double precision
  -- Digits of a number of any size; one too small is 0, one too large NULL.
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  mantissa text;
  magnitude numeric;
BEGIN
  RETURN t::double precision + 0;
EXCEPTION WHEN numeric_value_out_of_range THEN
  mantissa := translate(split_part(lower(t), 'e', 1), '+-', '');
  magnitude := coalesce(nullif(split_part(lower(t), 'e', 2), ''), '0')::numeric
    + length(split_part(ltrim(mantissa, '0'), '.', 1))
    - CASE WHEN ltrim(mantissa, '0') LIKE '.%' THEN length(substring(mantissa FROM '\.(0*)')) ELSE 0 END;
  RETURN CASE WHEN magnitude < 0 THEN 0 END;
END $$;
-- leading_digits
CREATE OR REPLACE FUNCTION landfall.leading_digits(s text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN coalesce(substring(s COLLATE "C" FROM '^\s*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))'), '0');
-- leading_number
CREATE OR REPLACE FUNCTION landfall.leading_number(s text) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN landfall.double_of_digits(coalesce(
    substring(s COLLATE "C" FROM '^\s*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)'), '0'));
-- leading_decimal
CREATE OR REPLACE FUNCTION landfall.leading_decimal(s text, digits integer, scale integer) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.fitted(landfall.leading_digits(s)::numeric, digits, scale);
-- bigint_or_null
CREATE OR REPLACE FUNCTION landfall.bigint_or_null(x double precision) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN x >= -9223372036854775808 AND x < 9223372036854775807::double precision
    THEN landfall.round_half_away(x)::bigint END;
CREATE OR REPLACE FUNCTION landfall.bigint_or_null(x numeric) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN round(x) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN round(x)::bigint END;
CREATE OR REPLACE FUNCTION landfall.bigint_or_null(x bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN x;
-- leading_integer
CREATE OR REPLACE FUNCTION landfall.leading_integer(s text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.bigint_or_null(landfall.leading_digits(s)::numeric);
-- is_number_text
CREATE OR REPLACE FUNCTION landfall.is_number_text(s text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN s COLLATE "C" ~ '^\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$';
-- number_of_text
CREATE OR REPLACE FUNCTION landfall.number_of_text(s text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN landfall.is_number_text(s) THEN landfall.double_of_digits(landfall.trim_space(s)) END;
-- numeric_of_digits
CREATE OR REPLACE FUNCTION landfall.numeric_of_digits(t text) RETURNS numeric
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN t::numeric;
EXCEPTION WHEN numeric_value_out_of_range OR invalid_text_representation THEN
  RETURN landfall.double_of_digits(t);
END $$;
-- decimal_of_text
CREATE OR REPLACE FUNCTION landfall.decimal_of_text(s text, digits integer, scale integer) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN landfall.is_number_text(s)
    THEN landfall.fitted(landfall.numeric_of_digits(landfall.trim_space(s)), digits, scale) END;
-- integer_of_text
CREATE OR REPLACE FUNCTION landfall.integer_of_text(s text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN s COLLATE "C" ~ '^\s*[+-]?[0-9]+\s*$'
    THEN landfall.bigint_or_null(landfall.trim_space(s)::numeric) END;
-- smallint_or_null
CREATE OR REPLACE FUNCTION landfall.smallint_or_null(x double precision) RETURNS smallint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN landfall.round_half_away(x) BETWEEN -32768 AND 32767 THEN landfall.round_half_away(x)::smallint END;
CREATE OR REPLACE FUNCTION landfall.smallint_or_null(x numeric) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN round(x) BETWEEN -32768 AND 32767 THEN round(x)::smallint END;
CREATE OR REPLACE FUNCTION landfall.smallint_or_null(x bigint) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN x BETWEEN -32768 AND 32767 THEN x::smallint END;
-- integer_or_null
CREATE OR REPLACE FUNCTION landfall.integer_or_null(x double precision) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN landfall.round_half_away(x) BETWEEN -2147483648 AND 2147483647
    THEN landfall.round_half_away(x)::integer END;
CREATE OR REPLACE FUNCTION landfall.integer_or_null(x numeric) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN round(x) BETWEEN -2147483648 AND 2147483647 THEN round(x)::integer END;
CREATE OR REPLACE FUNCTION landfall.integer_or_null(x bigint) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN x BETWEEN -2147483648 AND 2147483647 THEN x::integer END;
-- decimal_or_null
CREATE OR REPLACE FUNCTION landfall.decimal_or_null(x double precision, digits integer, scale integer) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.fitted(landfall.finite(x)::numeric, digits, scale);
CREATE OR REPLACE FUNCTION landfall.decimal_or_null(x numeric, digits integer, scale integer) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.fitted(x, digits, scale);
CREATE OR REPLACE FUNCTION landfall.decimal_or_null(x bigint, digits integer, scale integer) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.fitted(x, digits, scale);
-- round_number
CREATE OR REPLACE FUNCTION landfall.round_number(x double precision, digits bigint) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE
    WHEN landfall.finite(x) IS NULL THEN NULL
    WHEN abs(x) >= 1e15 AND digits >= 0 THEN CASE WHEN digits = 0 THEN landfall.round_half_away(x) ELSE x END
    ELSE round(x::numeric, landfall.few_digits(digits))::double precision
  END;
CREATE OR REPLACE FUNCTION landfall.round_number(x numeric, digits bigint) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN round(x, landfall.few_digits(digits));
CREATE OR REPLACE FUNCTION landfall.round_number(x smallint, digits bigint) RETURNS smallint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.smallint_or_null(round(x::numeric, landfall.few_digits(digits)));
CREATE OR REPLACE FUNCTION landfall.round_number(x integer, digits bigint) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.integer_or_null(round(x::numeric, landfall.few_digits(digits)));
CREATE OR REPLACE FUNCTION landfall.round_number(x bigint, digits bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.bigint_or_null(round(x::numeric, landfall.few_digits(digits)));
-- truncate_number
CREATE OR REPLACE FUNCTION landfall.truncate_number(x double precision, digits bigint) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE
    WHEN landfall.finite(x) IS NULL THEN NULL
    WHEN abs(x) >= 1e15 AND digits >= 0 THEN CASE WHEN digits = 0 THEN trunc(x) ELSE x END
    ELSE trunc(x::numeric, landfall.few_digits(digits))::double precision
  END;
CREATE OR REPLACE FUNCTION landfall.truncate_number(x numeric, digits bigint) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN trunc(x, landfall.few_digits(digits));
CREATE OR REPLACE FUNCTION landfall.truncate_number(x smallint, digits bigint) RETURNS smallint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN trunc(x::numeric, landfall.few_digits(digits))::smallint;
CREATE OR REPLACE FUNCTION landfall.truncate_number(x integer, digits bigint) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN trunc(x::numeric, landfall.few_digits(digits))::integer;
CREATE OR REPLACE FUNCTION landfall.truncate_number(x bigint, digits bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN trunc(x::numeric, landfall.few_digits(digits))::bigint;
-- round_to_multiple
CREATE OR REPLACE FUNCTION landfall.round_to_multiple(x double precision, m double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.multiply_or_null(
    sign(x) * floor(landfall.divide_or_null(abs(landfall.finite(x)), abs(landfall.finite(m))) + 0.5), abs(m));
-- remainder
CREATE OR REPLACE FUNCTION landfall.remainder(a double precision, b double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN b = 0 OR landfall.finite(a) IS NULL OR landfall.finite(b) IS NULL THEN NULL
    WHEN a = trunc(a) AND b = trunc(b) AND abs(a) < 9e15 AND abs(b) < 9e15 THEN (a::bigint % b::bigint)::double precision
    ELSE (landfall.exact(a) % landfall.exact(b))::double precision
  END;
CREATE OR REPLACE FUNCTION landfall.remainder(a numeric, b numeric) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN b <> 0 THEN a % b END;
CREATE OR REPLACE FUNCTION landfall.remainder(a smallint, b smallint) RETURNS smallint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN b <> 0 THEN a % b END;
CREATE OR REPLACE FUNCTION landfall.remainder(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN b <> 0 THEN a % b END;
CREATE OR REPLACE FUNCTION landfall.remainder(a bigint, b bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN b <> 0 THEN a % b END;
-- sign_of
CREATE OR REPLACE FUNCTION landfall.sign_of(x double precision) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sign(landfall.finite(x))::integer;
CREATE OR REPLACE FUNCTION landfall.sign_of(x numeric) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sign(x)::integer;
