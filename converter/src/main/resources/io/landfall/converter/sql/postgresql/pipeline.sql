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
-- xml_text
CREATE OR REPLACE FUNCTION landfall.xml_text(s text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT replace(replace(replace(replace(replace(s, '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&apos;', ''''), '&amp;', '&') $$;
-- xml_values
CREATE OR REPLACE FUNCTION landfall.xml_values(s text, element text, children boolean, outsides boolean, demand text)
    RETURNS TABLE (place bigint, name text, content text, remark text)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
  WITH
    part AS (SELECT found.m[1] AS t, found.n FROM regexp_matches(s,
      '(<!--(?:[^-]|-[^-])*-->|<!\[CDATA\[(?:[^\]]|\][^\]]|\]\]+[^\]>])*\]\]+>|<\?(?:[^?]|\?+[^?>])*\?+>|<[^!?<>"''][^<>"'']*(?:"[^"]*"[^<>"'']*|''[^'']*''[^<>"'']*)*>|[^<]+)', 'g') WITH ORDINALITY AS found (m, n)),
    cut AS (SELECT string_agg(t, '' ORDER BY n ASC) AS joined FROM part),
    kinds AS (SELECT n, t, (regexp_match(t, '^</?([^ \t\r\n<>/=]*)'))[1] AS name,
        CASE WHEN left(t, 9) = '<![CDATA[' THEN 'D' WHEN left(t, 2) = '<!' THEN 'X'
          WHEN left(t, 2) = '<?' THEN CASE WHEN t ~ '^<\?[^ \t\r\n<>"''=/!?&0-9.-][^ \t\r\n<>"''=/&?]*(?:[ \t\r\n].*)?\?>$'
            AND (t !~* '^<\?xml[ \t\r\n?]' OR (n = 1 AND t ~ '^<\?xml[ \t\r\n]+version[ \t\r\n]*=')) THEN 'X' ELSE '!' END
          WHEN regexp_replace(t, '&(?:lt|gt|quot|apos|amp|#[0-9]+|#x[0-9A-Fa-f]+);', '', 'g') LIKE '%&%' THEN '!'
          WHEN left(t, 1) <> '<' THEN CASE WHEN t LIKE '%]]>%' THEN '!' ELSE 'T' END
          WHEN t ~ '^</[^ \t\r\n<>"''=/!?&0-9.-][^ \t\r\n<>"''=/&]*[ \t\r\n]*>$' THEN 'C'
          WHEN t ~
            '^<[^ \t\r\n<>"''=/!?&0-9.-][^ \t\r\n<>"''=/&]*(?:[ \t\r\n]+[^ \t\r\n<>"''=/!?&0-9.-][^ \t\r\n<>"''=/&]*[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|''[^''<]*''))*[ \t\r\n]*/?>$'
            THEN CASE WHEN right(t, 2) = '/>' THEN 'E' ELSE 'O' END
          ELSE '!' END AS kind
      FROM part),
    deep AS (SELECT kinds.*, CAST(sum(CASE kind WHEN 'O' THEN 1 WHEN 'C' THEN -1 ELSE 0 END) OVER (ORDER BY n ASC) AS BIGINT)
        + CASE WHEN kind IN ('C', 'E') THEN 1 ELSE 0 END AS d
      FROM kinds),
    tag AS (SELECT n, t, kind, name, d, lead(n) OVER w AS stop, lead(kind) OVER w AS closed, lead(name) OVER w AS ended, lag(kind) OVER w AS opened
      FROM deep WHERE kind IN ('O', 'C') WINDOW w AS (PARTITION BY d ORDER BY n ASC)),
    -- What stands in an element, with the place of the tag that opens it: the last one of its depth.
    within AS (SELECT n, t, kind, name, d, stop, parent FROM (
        SELECT n, t, kind, name, d, stop, part, max(CASE WHEN NOT part THEN n END) OVER (PARTITION BY level ORDER BY n ASC) AS parent FROM (
          SELECT n, t, kind, name, d, stop, d - 1 AS level, TRUE AS part FROM tag WHERE kind = 'O'
          UNION ALL SELECT n, t, kind, name, d, n, d - 1, TRUE FROM deep WHERE kind = 'E'
          UNION ALL SELECT n, t, kind, name, d, n, d, TRUE FROM deep WHERE kind IN ('T', 'D')
          UNION ALL SELECT n, NULL, kind, NULL, d, NULL, d, FALSE FROM deep WHERE kind = 'O') AS levels) AS found
      WHERE part),
    node AS (SELECT n, t, name, d, stop, parent FROM within WHERE kind IN ('O', 'E')),
    filling AS (SELECT parent, string_agg(CASE kind WHEN 'D' THEN replace(substr(t, 10, length(t) - 12), '&', '&amp;') WHEN 'T' THEN t END, '' ORDER BY n ASC) AS own,
        max(CASE WHEN kind IN ('O', 'E') THEN 1 ELSE 0 END) = 1 AS parted
      FROM within GROUP BY parent),
    sound AS (SELECT (SELECT joined FROM cut) = s AND s !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F]'
        AND NOT EXISTS (SELECT 1 FROM deep WHERE kind = '!' OR (d = 0 AND (kind = 'D' OR (kind = 'T' AND t !~ '^[ \t\r\n]*$'))))
        AND NOT EXISTS (SELECT 1 FROM tag WHERE d < 1 OR (kind = 'C' AND opened IS DISTINCT FROM 'O')
          OR (kind = 'O' AND (closed IS DISTINCT FROM 'C' OR ended IS DISTINCT FROM name)))
        AND (SELECT count(*) FROM node WHERE d = 1) = 1 AS fine),
    hit AS (SELECT n, t, name, d, stop, row_number() OVER (ORDER BY n ASC) AS place FROM node
      WHERE (SELECT fine FROM sound) AND CASE WHEN element IS NULL THEN d = 1 ELSE name = element AND d > 1 END),
    flock AS (SELECT parent, name, count(*) AS many FROM node WHERE demand = 'MOST_FREQUENT' AND parent IS NOT NULL GROUP BY parent, name),
    most AS (SELECT count(*) = 1 AND min(name) = element AND min(many) > 1 AND min(many) = (SELECT count(*) FROM hit) AS meant FROM flock
      WHERE many >= (SELECT count(*) FROM hit)),
    -- Not by a join: the engine expects a few rows, whatever the text, and would try every pair.
    subject AS (SELECT place, name, prefix, n, t, stop FROM (
        SELECT max(place) OVER (PARTITION BY holder) AS place, name, prefix, n, t, stop FROM (
          SELECT place, name, '' AS prefix, n, t, stop, n AS holder FROM hit
          UNION ALL SELECT NULL, name, name || '_', n, t, stop, parent FROM node WHERE children) AS candidates) AS placed
      WHERE place IS NOT NULL),
    said AS (SELECT u.place, u.name, u.prefix, u.t, coalesce(f.own, '') AS own, coalesce(f.parted, FALSE) AS parted
      FROM subject AS u LEFT JOIN filling AS f ON f.parent = u.n),
    outside AS (SELECT r.place, r.name, string_agg(x.t, '' ORDER BY x.n ASC) AS content
      FROM (SELECT place, name, n, generate_series(n, stop) AS i FROM subject WHERE outsides) AS r
        JOIN deep AS x ON x.n = r.i GROUP BY r.place, r.name, r.n),
    word AS (SELECT place, prefix, (regexp_match(w[1], '^[^ \t\r\n=]+'))[1] AS word, (regexp_match(w[1], '=[ \t\r\n]*["''](.*).$'))[1] AS content
      FROM said CROSS JOIN LATERAL regexp_matches(t,
        '([^ \t\r\n<>"''=/]+[ \t\r\n]*=[ \t\r\n]*(?:"[^"]*"|''[^'']*''))', 'g') AS w),
    held AS (
      SELECT place, name, CASE WHEN own ~ '^[ \t\r\n]*$' THEN '' ELSE landfall.xml_text(own) END AS content,
        CASE WHEN name LIKE '%:%' THEN 'PREFIX' WHEN own ~ '^[ \t\r\n]*$' THEN CASE WHEN prefix <> '' OR NOT children THEN 'BLANK' END
          WHEN parted THEN 'MIXED' WHEN own ~ '^[ \t\r\n]|[ \t\r\n]$|\r' THEN 'SPACE' WHEN regexp_replace(own, '&(lt|gt|quot|apos|amp);', '', 'g') LIKE '%&%' THEN 'REFERENCE' END AS remark
      FROM said
      UNION ALL SELECT place, prefix || word, landfall.xml_text(content),
        CASE WHEN word LIKE '%:%' OR word = 'xmlns' THEN 'PREFIX' WHEN content ~ '[\t\r\n]' THEN 'SPACE' WHEN regexp_replace(content, '&(lt|gt|quot|apos|amp);', '', 'g') LIKE '%&%' THEN 'REFERENCE' END
      FROM word
      UNION ALL SELECT place, name || '_OuterXML', content, NULL FROM outside),
    told AS (
      SELECT place, name, content, remark FROM held
      UNION ALL SELECT held.place, NULL, NULL, 'REPEATED' FROM held GROUP BY held.place, held.name HAVING count(*) > 1
      UNION ALL SELECT place, NULL, NULL, 'NESTED' FROM (SELECT place, stop, lead(n) OVER (ORDER BY n ASC) AS next FROM hit) AS h WHERE next < stop
      UNION ALL SELECT place, NULL, NULL, 'DETECTED' FROM hit WHERE demand = 'MOST_FREQUENT' AND (SELECT meant FROM most) IS NOT TRUE
      UNION ALL SELECT place, NULL, NULL, 'DETECTED' FROM hit WHERE demand = 'ALL_OF_ROOT'
        AND EXISTS (SELECT 1 FROM node AS r WHERE (r.d = 2) <> (r.name = element))
      UNION ALL SELECT 0, NULL, NULL, 'NONE' FROM sound WHERE fine AND NOT EXISTS (SELECT 1 FROM hit)
      UNION ALL SELECT 0, NULL, NULL, 'INVALID' FROM sound WHERE fine IS NOT TRUE)
  SELECT told.place, told.name, told.content, told.remark FROM told
  $$;
