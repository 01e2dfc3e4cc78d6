-- Functions that compute where an operator would fail, and that choose among values. What each answers is told by the constant of
-- the same name in MathFunction. PostgreSQL fails where a result is too large, and also where it is too small: that is 0 here.

-- power_or_null
CREATE OR REPLACE FUNCTION landfall.power_or_null(base double precision, exponent double precision)
  RETURNS double precision LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF (base = 0 AND exponent < 0) OR (base < 0 AND exponent <> trunc(exponent)) THEN
    RETURN NULL;
  END IF;
  RETURN landfall.finite(power(base, exponent));
EXCEPTION WHEN numeric_value_out_of_range THEN
  RETURN CASE WHEN (abs(base) < 1) = (exponent > 0) THEN 0 END;
END $$;
-- sqrt_or_null
CREATE OR REPLACE FUNCTION landfall.sqrt_or_null(x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN x >= 0 THEN sqrt(landfall.finite(x)) END;
-- exp_or_null
CREATE OR REPLACE FUNCTION landfall.exp_or_null(x double precision) RETURNS double precision
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN landfall.finite(exp(x));
EXCEPTION WHEN numeric_value_out_of_range THEN
  RETURN CASE WHEN x < 0 THEN 0 END;
END $$;
-- ln_or_null
CREATE OR REPLACE FUNCTION landfall.ln_or_null(x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN x > 0 THEN ln(landfall.finite(x)) END;
-- log_or_null
CREATE OR REPLACE FUNCTION landfall.log_or_null(base double precision, x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN base <= 0 OR base = 1 OR x <= 0 OR landfall.finite(base) IS NULL OR landfall.finite(x) IS NULL THEN NULL
    WHEN base = 10 THEN log(x)
    ELSE ln(x) / ln(base) + 0
  END;
-- sinh_or_null
CREATE OR REPLACE FUNCTION landfall.sinh_or_null(x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.finite(sinh(x));
-- cosh_or_null
CREATE OR REPLACE FUNCTION landfall.cosh_or_null(x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.finite(cosh(x));
-- tanh_or_null
CREATE OR REPLACE FUNCTION landfall.tanh_or_null(x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.finite(tanh(x));
-- asin_or_null
CREATE OR REPLACE FUNCTION landfall.asin_or_null(x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN x BETWEEN -1 AND 1 THEN asin(x) + 0 END;
-- acos_or_null
CREATE OR REPLACE FUNCTION landfall.acos_or_null(x double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN x BETWEEN -1 AND 1 THEN acos(x) END;
-- factorial_or_null
CREATE OR REPLACE FUNCTION landfall.factorial_or_null(n bigint) RETURNS double precision
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  product double precision := 1;
BEGIN
  IF n NOT BETWEEN 0 AND 170 THEN
    RETURN NULL;
  END IF;
  FOR i IN 1 .. n LOOP
    product := product * i;
  END LOOP;
  RETURN product;
END $$;
-- greatest_of
CREATE OR REPLACE FUNCTION landfall.greatest_of(VARIADIC choices anycompatiblearray) RETURNS anycompatible
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN num_nulls(VARIADIC choices) = 0
    THEN (SELECT choice FROM unnest(choices) AS all_choices(choice) ORDER BY choice DESC LIMIT 1) END $$;
CREATE OR REPLACE FUNCTION landfall.greatest_of_text(VARIADIC choices text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN num_nulls(VARIADIC choices) = 0
    THEN (SELECT max(choice COLLATE "C") FROM unnest(choices) AS all_choices(choice)) END;
-- least_of
CREATE OR REPLACE FUNCTION landfall.least_of(VARIADIC choices anycompatiblearray) RETURNS anycompatible
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN num_nulls(VARIADIC choices) = 0
    THEN (SELECT choice FROM unnest(choices) AS all_choices(choice) ORDER BY choice LIMIT 1) END $$;
CREATE OR REPLACE FUNCTION landfall.least_of_text(VARIADIC choices text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN num_nulls(VARIADIC choices) = 0
    THEN (SELECT min(choice COLLATE "C") FROM unnest(choices) AS all_choices(choice)) END;
-- greatest_present
CREATE OR REPLACE FUNCTION landfall.greatest_present(VARIADIC choices anycompatiblearray) RETURNS anycompatible
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT (SELECT choice FROM unnest(choices) AS all_choices(choice) ORDER BY choice DESC NULLS LAST LIMIT 1) $$;
CREATE OR REPLACE FUNCTION landfall.greatest_present_text(VARIADIC choices text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT max(choice COLLATE "C") FROM unnest(choices) AS all_choices(choice));
-- least_present
CREATE OR REPLACE FUNCTION landfall.least_present(VARIADIC choices anycompatiblearray) RETURNS anycompatible
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT (SELECT choice FROM unnest(choices) AS all_choices(choice) ORDER BY choice NULLS LAST LIMIT 1) $$;
CREATE OR REPLACE FUNCTION landfall.least_present_text(VARIADIC choices text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT min(choice COLLATE "C") FROM unnest(choices) AS all_choices(choice));
-- median_present
CREATE OR REPLACE FUNCTION landfall.median_present(VARIADIC numbers double precision[]) RETURNS double precision
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  sorted double precision[] := ARRAY(SELECT n FROM unnest(numbers) AS all_numbers(n) WHERE n IS NOT NULL ORDER BY n);
  low double precision := landfall.finite(sorted[(cardinality(sorted) + 1) / 2]);
  high double precision := landfall.finite(sorted[cardinality(sorted) / 2 + 1]);
BEGIN
  RETURN landfall.finite((low + high) / 2);
EXCEPTION WHEN numeric_value_out_of_range THEN
  RETURN CASE WHEN abs(low) < 1 THEN 0 END;
END $$;
