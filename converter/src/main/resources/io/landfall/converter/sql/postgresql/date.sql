-- Functions on dates and times. What each answers is told by the constant of the same name in DateFunction or TextFunction. Those
-- that answer with a date give it as a timestamp at midnight.

-- microseconds_of
CREATE OR REPLACE FUNCTION landfall.microseconds_of(d timestamp) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (extract(epoch FROM d) * 1000000)::bigint;
-- microseconds_of_day
CREATE OR REPLACE FUNCTION landfall.microseconds_of_day(d timestamp) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (extract(epoch FROM d::time) * 1000000)::bigint;
-- microseconds_of_month
CREATE OR REPLACE FUNCTION landfall.microseconds_of_month(d timestamp) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN extract(day FROM d)::bigint * 86400000000 + landfall.microseconds_of_day(d);
-- timestamp_at
CREATE OR REPLACE FUNCTION landfall.timestamp_at(microseconds bigint) RETURNS timestamp
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN microseconds BETWEEN -62135596800000000 AND 253402300799999999
    THEN timestamp '0001-01-01'
      + make_interval(days => ((microseconds + 62135596800000000) / 86400000000)::integer)
      + interval '1 microsecond' * ((microseconds + 62135596800000000) % 86400000000) END;
-- add_units
CREATE OR REPLACE FUNCTION landfall.add_units(d timestamp, n bigint, unit bigint) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.timestamp_at(CASE WHEN n BETWEEN -315537897600000000 / unit AND 315537897600000000 / unit
    THEN landfall.microseconds_of(d) + n * unit END);
-- days_of_month
CREATE OR REPLACE FUNCTION landfall.days_of_month(d timestamp) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN extract(day FROM date_trunc('month', d) + interval '1 month' - interval '1 day')::integer;
-- fraction_of_month
CREATE OR REPLACE FUNCTION landfall.fraction_of_month(d timestamp) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.microseconds_of_month(d)::double precision
    / (landfall.days_of_month(d) * 86400000000)::double precision;
-- month_number
CREATE OR REPLACE FUNCTION landfall.month_number(d timestamp) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN extract(year FROM d)::integer * 12 + extract(month FROM d)::integer - 1;
-- whole_months
CREATE OR REPLACE FUNCTION landfall.whole_months(a timestamp, b timestamp) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.month_number(a) - landfall.month_number(b) + CASE
    WHEN a > b AND landfall.microseconds_of_month(a) < landfall.microseconds_of_month(b) THEN -1
    WHEN a < b AND landfall.microseconds_of_month(a) > landfall.microseconds_of_month(b) THEN 1
    ELSE 0 END;
-- date_part_of
CREATE OR REPLACE FUNCTION landfall.date_part_of(part text, d timestamp) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE part
    WHEN 'year' THEN extract(year FROM d)
    WHEN 'quarter' THEN extract(quarter FROM d)
    WHEN 'month' THEN extract(month FROM d)
    WHEN 'day' THEN extract(day FROM d)
    WHEN 'hour' THEN extract(hour FROM d)
    WHEN 'minute' THEN extract(minute FROM d)
    WHEN 'second' THEN trunc(extract(second FROM d))
    WHEN 'millisecond' THEN trunc(extract(second FROM d) * 1000) % 1000
    WHEN 'microsecond' THEN extract(second FROM d) * 1000000 % 1000000
    WHEN 'dayofweek' THEN extract(dow FROM d) + 1
    WHEN 'dayofyear' THEN extract(doy FROM d)
    WHEN 'weekofmonth' THEN trunc((extract(day FROM d) - 1) / 7) + 1
    WHEN 'weekofyear' THEN trunc((extract(doy FROM d) - 1) / 7) + 1
    WHEN 'secondofday' THEN trunc(extract(epoch FROM d::time))
    WHEN 'julianday' THEN extract(julian FROM d::date)
  END::integer;
-- add_months
CREATE OR REPLACE FUNCTION landfall.add_months(d timestamp, n bigint) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN n BETWEEN -119999 AND 119999 THEN
    CASE WHEN landfall.month_number(d) + n BETWEEN 12 AND 119999 THEN d + make_interval(months => n::integer) END END;
-- add_years
CREATE OR REPLACE FUNCTION landfall.add_years(d timestamp, n bigint) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.add_months(d, CASE WHEN n BETWEEN -9999 AND 9999 THEN n * 12 END);
-- add_days
CREATE OR REPLACE FUNCTION landfall.add_days(d timestamp, n bigint) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.add_units(d, n, 86400000000);
-- add_hours
CREATE OR REPLACE FUNCTION landfall.add_hours(d timestamp, n bigint) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.add_units(d, n, 3600000000);
-- add_minutes
CREATE OR REPLACE FUNCTION landfall.add_minutes(d timestamp, n bigint) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.add_units(d, n, 60000000);
-- add_seconds
CREATE OR REPLACE FUNCTION landfall.add_seconds(d timestamp, n bigint) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.add_units(d, n, 1000000);
-- add_microseconds
CREATE OR REPLACE FUNCTION landfall.add_microseconds(d timestamp, n bigint) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN landfall.add_units(d, n, 1);
-- seconds_between
CREATE OR REPLACE FUNCTION landfall.seconds_between(a timestamp, b timestamp) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ((landfall.microseconds_of(a) - landfall.microseconds_of(b)) / 1000000)::double precision
    + ((landfall.microseconds_of(a) - landfall.microseconds_of(b)) % 1000000)::double precision / 1e6::double precision;
-- months_between
CREATE OR REPLACE FUNCTION landfall.months_between(a timestamp, b timestamp) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (landfall.month_number(a) - landfall.month_number(b))::double precision
    + (landfall.fraction_of_month(a) - landfall.fraction_of_month(b));
-- units_between
CREATE OR REPLACE FUNCTION landfall.units_between(unit text, a timestamp, b timestamp) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE unit
    WHEN 'year' THEN landfall.whole_months(a, b) / 12
    WHEN 'month' THEN landfall.whole_months(a, b)
    ELSE (landfall.microseconds_of(a) - landfall.microseconds_of(b)) / CASE unit
      WHEN 'day' THEN 86400000000
      WHEN 'hour' THEN 3600000000
      WHEN 'minute' THEN 60000000
      WHEN 'second' THEN 1000000
      WHEN 'millisecond' THEN 1000
      ELSE 1
    END
  END;
-- start_of
CREATE OR REPLACE FUNCTION landfall.start_of(part text, d timestamp) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN date_trunc(part, d);
-- last_day_of_month
CREATE OR REPLACE FUNCTION landfall.last_day_of_month(d timestamp) RETURNS timestamp
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN d + make_interval(days => landfall.days_of_month(d) - extract(day FROM d)::integer);
-- timestamp_of_parts
CREATE OR REPLACE FUNCTION landfall.timestamp_of_parts
  (year bigint, month bigint, day bigint, hour bigint, minute bigint, second bigint, microsecond bigint) RETURNS timestamp
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  first timestamp;
BEGIN
  IF year NOT BETWEEN 1 AND 9999 OR month NOT BETWEEN 1 AND 12 OR day NOT BETWEEN 1 AND 31 OR hour NOT BETWEEN 0 AND 23
    OR minute NOT BETWEEN 0 AND 59 OR second NOT BETWEEN 0 AND 59 OR microsecond NOT BETWEEN 0 AND 999999 THEN
    RETURN NULL;
  END IF;
  first := make_date(year::integer, month::integer, 1);
  IF day > landfall.days_of_month(first) THEN
    RETURN NULL;
  END IF;
  RETURN first + make_interval(days => (day - 1)::integer)
    + interval '1 microsecond' * (((hour * 60 + minute) * 60 + second) * 1000000 + microsecond);
END $$;
-- date_to_text
CREATE OR REPLACE FUNCTION landfall.date_to_text(d timestamp, template text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_char(d, template);
-- iso_text
CREATE OR REPLACE FUNCTION landfall.iso_text(d timestamp) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN extract(microseconds FROM d)::bigint % 1000000 = 0
    THEN to_char(d, 'YYYY-MM-DD HH24:MI:SS') ELSE rtrim(to_char(d, 'YYYY-MM-DD HH24:MI:SS.US'), '0') END;
CREATE OR REPLACE FUNCTION landfall.iso_text(d date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_char(d::timestamp, 'YYYY-MM-DD');
-- date_of_text
CREATE OR REPLACE FUNCTION landfall.date_of_text(s text, expression text, letters text, first_year bigint DEFAULT 1969)
  RETURNS timestamp LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  texts text[] := regexp_match(s COLLATE "C", expression);
  year bigint := 1900;
  month integer := 1;
  day integer := 1;
  day_of_year integer;
  hour integer := 0;
  minute integer := 0;
  second integer := 0;
  microsecond integer := 0;
  result timestamp;
BEGIN
  IF texts IS NULL OR first_year NOT BETWEEN -100 AND 9999 THEN
    RETURN NULL;
  END IF;
  FOR i IN 1 .. length(letters) LOOP
    CASE substr(letters, i, 1)
      WHEN 'Y' THEN year := texts[i]::integer;
      WHEN 'y' THEN year := first_year + ((texts[i]::integer - first_year) % 100 + 100) % 100;
      WHEN 'm' THEN month := texts[i]::integer;
      WHEN 'B', 'b' THEN
        month := (strpos('JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC', upper(left(texts[i], 3) COLLATE "C")) + 2) / 3;
      WHEN 'd' THEN day := texts[i]::integer;
      WHEN 'j' THEN day_of_year := texts[i]::integer;
      WHEN 'H', 'I' THEN hour := hour + texts[i]::integer;
      WHEN 'p' THEN hour := hour + CASE upper(texts[i] COLLATE "C") WHEN 'PM' THEN 100 ELSE 200 END;
      WHEN 'M' THEN minute := texts[i]::integer;
      WHEN 'S' THEN second := texts[i]::integer;
      WHEN 'f' THEN microsecond := rpad(texts[i], 6, '0')::integer;
      WHEN 'g' THEN microsecond := texts[i]::integer * 1000;
      ELSE NULL;
    END CASE;
  END LOOP;
  hour := CASE WHEN hour >= 200 THEN (hour - 200) % 12 WHEN hour >= 100 THEN (hour - 100) % 12 + 12 ELSE hour END;
  result := landfall.timestamp_of_parts(year, month, day, hour, minute, second, microsecond);
  IF day_of_year IS NOT NULL THEN
    result := result + make_interval(days => day_of_year - 1);
    IF extract(doy FROM result) <> day_of_year THEN
      RETURN NULL;
    END IF;
  END IF;
  RETURN result;
END $$;
