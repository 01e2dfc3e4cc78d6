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
-- percentile_low
CREATE OR REPLACE FUNCTION landfall.percentile_low(sorted anyarray, p integer) RETURNS anyelement
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT sorted[CAST((CAST(cardinality(sorted) AS bigint) + 1) * p / 100 AS integer)] $$;
-- percentile_high
CREATE OR REPLACE FUNCTION landfall.percentile_high(sorted anyarray, p integer) RETURNS anyelement
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT sorted[CAST((CAST(cardinality(sorted) AS bigint) + 1) * p / 100 AS integer) + 1] $$;
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
-- json_values
CREATE OR REPLACE FUNCTION landfall.json_values(s text) RETURNS TABLE (path text, kind text, content text, place bigint)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    WITH RECURSIVE tree (path, node, place) AS (
      -- The offset keeps a constant that is no JSON from being converted before it is asked about.
      SELECT CAST(NULL AS text), CAST(given.t AS json), CAST(ARRAY[] AS bigint[])
      FROM (SELECT s AS t WHERE s IS JSON OFFSET 0) AS given
      UNION ALL
      SELECT concat_ws('.', tree.path, child.name), child.node, tree.place || child.n
      FROM tree CROSS JOIN LATERAL (
        SELECT m.name, m.node, m.n
        FROM json_each(CASE WHEN json_typeof(tree.node) = 'object' THEN tree.node END) WITH ORDINALITY AS m (name, node, n)
        UNION ALL
        SELECT CAST(e.n - 1 AS text), e.node, e.n
        FROM json_array_elements(CASE WHEN json_typeof(tree.node) = 'array' THEN tree.node END) WITH ORDINALITY AS e (node, n)
      ) AS child),
    found (path, kind, v, place) AS (
      SELECT coalesce(tree.path, ''), CAST(json_typeof(tree.node) AS text), tree.node #>> '{}', tree.place FROM tree
      WHERE json_typeof(tree.node) NOT IN ('object', 'array') OR tree.node #>> '{}' ~ '^.\s*.$'),
    told (path, kind, v, place) AS (
      SELECT found.path, found.kind, found.v, found.place FROM found
      UNION ALL SELECT found.path, 'REPEATED', NULL, NULL FROM found GROUP BY found.path HAVING count(*) > 1
      UNION ALL SELECT '', 'INVALID', NULL, NULL WHERE (s IS JSON) IS NOT TRUE)
    SELECT told.path,
      CASE told.kind WHEN 'string' THEN 'STRING' WHEN 'boolean' THEN 'BOOLEAN' WHEN 'null' THEN 'NULL' WHEN 'object' THEN 'OBJECT'
        WHEN 'array' THEN 'ARRAY' WHEN 'number' THEN CASE WHEN told.v ~ '^(0|-?[1-9]\d{0,17})$' THEN 'INTEGER' ELSE 'FLOAT' END
        ELSE told.kind END,
      CASE WHEN told.kind IN ('string', 'number', 'boolean') THEN told.v END,
      row_number() OVER (ORDER BY told.place NULLS LAST, told.path COLLATE "C")
    FROM told
  $$;
