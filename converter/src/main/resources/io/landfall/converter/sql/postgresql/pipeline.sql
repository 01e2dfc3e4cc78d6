-- What operators need: the check of a lookup, the parts of a text, and the aggregates that PostgreSQL lacks. Those of a row keep
-- NULL, those of a value skip it.

-- only_one
CREATE OR REPLACE FUNCTION landfall.only_one(n bigint) RETURNS integer LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $$
BEGIN
  IF n <> 1 THEN
    RAISE EXCEPTION 'a lookup found several matches';
  END IF;
  RETURN n;
END $$;
-- match_text
CREATE OR REPLACE FUNCTION landfall.match_text(s text, pattern text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT coalesce(found[1], '') FROM regexp_matches(s COLLATE "C", pattern, 'g') AS found);
-- match_text_inside
CREATE OR REPLACE FUNCTION landfall.match_text_inside(s text, pattern text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  -- Without the last match when it is of nothing and stands behind the last character.
  RETURN CASE WHEN s IS NOT NULL THEN ARRAY(SELECT coalesce(found[1], '')
    FROM regexp_matches(s COLLATE "C", pattern, 'g') WITH ORDINALITY AS matches(found, n)
    WHERE coalesce(found[1], '') <> '' OR regexp_instr(s COLLATE "C", pattern, 1, CAST(n AS integer)) <= length(s) ORDER BY n) END;
-- first_row
CREATE OR REPLACE FUNCTION landfall.first_row_step(state anyarray, value anyelement) RETURNS anyarray
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN state IS NULL THEN ARRAY[value] ELSE state END $$;
CREATE OR REPLACE FUNCTION landfall.first_row_end(state anyarray) RETURNS anyelement
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT state[1] $$;
CREATE OR REPLACE AGGREGATE landfall.first_row(anyelement) (
  SFUNC = landfall.first_row_step, STYPE = anyarray, FINALFUNC = landfall.first_row_end);
-- last_row
CREATE OR REPLACE FUNCTION landfall.last_row_step(state anyelement, value anyelement) RETURNS anyelement
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT value $$;
CREATE OR REPLACE AGGREGATE landfall.last_row(anyelement) (SFUNC = landfall.last_row_step, STYPE = anyelement);
-- first_value
CREATE OR REPLACE FUNCTION landfall.first_value_step(state anyelement, value anyelement) RETURNS anyelement
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT state $$;
CREATE OR REPLACE AGGREGATE landfall.first_value(anyelement) (SFUNC = landfall.first_value_step, STYPE = anyelement);
-- last_value
CREATE OR REPLACE FUNCTION landfall.last_value_step(state anyelement, value anyelement) RETURNS anyelement
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT value $$;
CREATE OR REPLACE AGGREGATE landfall.last_value(anyelement) (SFUNC = landfall.last_value_step, STYPE = anyelement);
