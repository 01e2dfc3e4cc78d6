-- Functions on dates and times. What each answers is told by the constant of the same name in DateFunction or TextFunction. Those
-- that answer with a date give it as a timestamp at midnight.

-- microseconds_of
CREATE OR REPLACE MACRO landfall.microseconds_of(d) AS epoch_us(CAST(d AS TIMESTAMP));
-- timestamp_at
CREATE OR REPLACE MACRO landfall.timestamp_at(microseconds) AS
  list_transform([microseconds], lambda us: CASE
    WHEN us BETWEEN -62135596800000000 AND 253402300799999999 THEN make_timestamp(us) END)[1];
-- add_units
CREATE OR REPLACE MACRO landfall.add_units(d, n, unit) AS
  list_transform([{'us': landfall.microseconds_of(d), 'n': CAST(n AS BIGINT)}], lambda a: landfall.timestamp_at(CASE
    WHEN a.n BETWEEN -315537897600000000 // unit AND 315537897600000000 // unit THEN a.us + a.n * unit END))[1];
-- add_months_within
CREATE OR REPLACE MACRO landfall.add_months_within(d, n) AS
  CASE WHEN year(d) * 12 + month(d) - 1 + n BETWEEN 12 AND 119999 THEN d + to_months(CAST(n AS INTEGER)) END;
-- microseconds_of_month
CREATE OR REPLACE MACRO landfall.microseconds_of_month(d) AS day(d) * 86400000000 + epoch_us(CAST(d AS TIME));
-- date_part_of
CREATE OR REPLACE MACRO landfall.date_part_of(part, d) AS CAST(CASE part
  WHEN 'millisecond' THEN date_part('millisecond', CAST(d AS TIMESTAMP)) % 1000
  WHEN 'microsecond' THEN date_part('microsecond', CAST(d AS TIMESTAMP)) % 1000000
  WHEN 'dayofweek' THEN dayofweek(d) + 1
  WHEN 'weekofmonth' THEN (day(d) - 1) // 7 + 1
  WHEN 'weekofyear' THEN (dayofyear(d) - 1) // 7 + 1
  WHEN 'secondofday' THEN epoch_us(CAST(CAST(d AS TIMESTAMP) AS TIME)) // 1000000
  WHEN 'julianday' THEN CAST(d AS DATE) - DATE '0001-01-01' + 1721426
  ELSE date_part(CASE WHEN part IN ('year', 'quarter', 'month', 'day', 'hour', 'minute', 'second', 'dayofyear')
    THEN part ELSE 'year' END, d)
END AS INTEGER);
-- add_years
CREATE OR REPLACE MACRO landfall.add_years(d, n) AS
  list_transform([{'d': CAST(d AS TIMESTAMP), 'n': CASE WHEN n BETWEEN -9999 AND 9999 THEN n END}],
    lambda a: landfall.add_months_within(a.d, a.n * 12))[1];
-- add_months
CREATE OR REPLACE MACRO landfall.add_months(d, n) AS
  list_transform([{'d': CAST(d AS TIMESTAMP), 'n': CASE WHEN n BETWEEN -119999 AND 119999 THEN n END}],
    lambda a: landfall.add_months_within(a.d, a.n))[1];
-- add_days
CREATE OR REPLACE MACRO landfall.add_days(d, n) AS landfall.add_units(d, n, 86400000000);
-- add_hours
CREATE OR REPLACE MACRO landfall.add_hours(d, n) AS landfall.add_units(d, n, 3600000000);
-- add_minutes
CREATE OR REPLACE MACRO landfall.add_minutes(d, n) AS landfall.add_units(d, n, 60000000);
-- add_seconds
CREATE OR REPLACE MACRO landfall.add_seconds(d, n) AS landfall.add_units(d, n, 1000000);
-- add_microseconds
CREATE OR REPLACE MACRO landfall.add_microseconds(d, n) AS landfall.add_units(d, n, 1);
-- seconds_between
CREATE OR REPLACE MACRO landfall.seconds_between(a, b) AS
  list_transform([landfall.microseconds_of(a) - landfall.microseconds_of(b)],
    lambda us: CAST((us - us % 1000000) // 1000000 AS DOUBLE) + (us % 1000000) / 1e6)[1];
-- fraction_of_month
CREATE OR REPLACE MACRO landfall.fraction_of_month(d) AS
  CAST(landfall.microseconds_of_month(d) AS DOUBLE) / CAST(day(last_day(d)) * 86400000000 AS DOUBLE);
-- months_between
CREATE OR REPLACE MACRO landfall.months_between(a, b) AS
  list_transform([{'a': CAST(a AS TIMESTAMP), 'b': CAST(b AS TIMESTAMP)}], lambda d:
    CAST((year(d.a) - year(d.b)) * 12 + month(d.a) - month(d.b) AS DOUBLE)
      + (landfall.fraction_of_month(d.a) - landfall.fraction_of_month(d.b)))[1];
-- truncated
CREATE OR REPLACE MACRO landfall.truncated(n, divisor) AS
  list_transform([n], lambda whole: (whole - whole % divisor) // divisor)[1];
-- whole_months
CREATE OR REPLACE MACRO landfall.whole_months(a, b) AS
  list_transform([{'a': CAST(a AS TIMESTAMP), 'b': CAST(b AS TIMESTAMP)}], lambda d:
    (year(d.a) - year(d.b)) * 12 + month(d.a) - month(d.b) + CASE
      WHEN d.a > d.b AND landfall.microseconds_of_month(d.a) < landfall.microseconds_of_month(d.b) THEN -1
      WHEN d.a < d.b AND landfall.microseconds_of_month(d.a) > landfall.microseconds_of_month(d.b) THEN 1
      ELSE 0 END)[1];
-- units_between
CREATE OR REPLACE MACRO landfall.units_between(unit, a, b) AS CASE unit
  WHEN 'year' THEN landfall.truncated(landfall.whole_months(a, b), 12)
  WHEN 'month' THEN landfall.whole_months(a, b)
  ELSE landfall.truncated(landfall.microseconds_of(a) - landfall.microseconds_of(b), CASE unit
    WHEN 'day' THEN 86400000000
    WHEN 'hour' THEN 3600000000
    WHEN 'minute' THEN 60000000
    WHEN 'second' THEN 1000000
    WHEN 'millisecond' THEN 1000
    ELSE 1
  END)
END;
-- start_of
CREATE OR REPLACE MACRO landfall.start_of(part, d) AS date_trunc(part, CAST(d AS TIMESTAMP));
-- last_day_of_month
CREATE OR REPLACE MACRO landfall.last_day_of_month(d) AS
  list_transform([CAST(d AS TIMESTAMP)], lambda t: t + to_days(CAST(day(last_day(t)) - day(t) AS INTEGER)))[1];
-- timestamp_in_month
CREATE OR REPLACE MACRO landfall.timestamp_in_month(first, day, microseconds) AS
  CASE WHEN day <= day(last_day(first)) THEN make_timestamp(epoch_us(first) + (day - 1) * 86400000000 + microseconds) END;
-- timestamp_of_parts
CREATE OR REPLACE MACRO landfall.timestamp_of_parts(year, month, day, hour, minute, second, microsecond) AS
  list_transform([{'y': CAST(year AS BIGINT), 'm': CAST(month AS BIGINT), 'd': CAST(day AS BIGINT),
      'h': CAST(hour AS BIGINT), 'mi': CAST(minute AS BIGINT), 's': CAST(second AS BIGINT), 'us': CAST(microsecond AS BIGINT)}], lambda p: CASE
    WHEN p.y BETWEEN 1 AND 9999 AND p.m BETWEEN 1 AND 12 AND p.d BETWEEN 1 AND 31
      AND p.h BETWEEN 0 AND 23 AND p.mi BETWEEN 0 AND 59 AND p.s BETWEEN 0 AND 59 AND p.us BETWEEN 0 AND 999999
    THEN landfall.timestamp_in_month(make_date(p.y, p.m, 1), p.d,
      p.h * 3600000000 + p.mi * 60000000 + p.s * 1000000 + p.us) END)[1];
-- date_to_text
CREATE OR REPLACE MACRO landfall.date_to_text(d, pattern) AS strftime(d, pattern);
-- read_date
CREATE OR REPLACE MACRO landfall.read_date(s, pattern, expression) AS
  list_transform([s], lambda t: list_transform([CASE WHEN regexp_matches(t, expression) THEN try_strptime(t, pattern) END],
    lambda d: CASE WHEN d >= TIMESTAMP '0001-01-01 00:00:00' THEN d END)[1])[1];
-- same_day_of_year
CREATE OR REPLACE MACRO landfall.same_day_of_year(d, years) AS
  list_transform([landfall.add_years(d, years)], lambda moved: CASE WHEN day(moved) = day(d) THEN moved END)[1];
-- date_of_text
CREATE OR REPLACE MACRO landfall.date_of_text
  (s, pattern, expression) AS landfall.read_date(s, pattern, expression),
  (s, pattern, expression, first_year) AS
    list_transform([{'t': landfall.read_date(s, pattern, expression), 'first': first_year}], lambda a: CASE
      WHEN a.first BETWEEN -100 AND 9999
      THEN landfall.same_day_of_year(a.t, a.first + ((year(a.t) - a.first) % 100 + 100) % 100 - year(a.t)) END)[1];
-- date_of_day_text
CREATE OR REPLACE MACRO landfall.date_of_day_text
  -- A day that the year has not would read as one of the next year.
  (s, pattern, expression, part) AS list_transform([s], lambda t: list_transform([landfall.read_date(t, pattern, expression)],
    lambda d: CASE WHEN dayofyear(d) = try_cast(regexp_extract(t, expression, part) AS INTEGER) THEN d END)[1])[1];
