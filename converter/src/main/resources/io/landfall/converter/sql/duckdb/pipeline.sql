-- What operators need.

-- only_one
CREATE OR REPLACE MACRO landfall.only_one(n) AS
  CASE WHEN n = 1 THEN 1 ELSE error('a lookup found several matches') END;
-- percentile_low
CREATE OR REPLACE MACRO landfall.percentile_low(sorted, p) AS
  list_transform([sorted], lambda vs: vs[(len(vs) + 1) * p // 100])[1];
-- percentile_high
CREATE OR REPLACE MACRO landfall.percentile_high(sorted, p) AS
  list_transform([sorted], lambda vs: vs[(len(vs) + 1) * p // 100 + 1])[1];
-- match_text
CREATE OR REPLACE MACRO landfall.match_text(s, pattern, part, flag) AS regexp_extract_all(s, pattern, part, flag);
-- match_text_inside
CREATE OR REPLACE MACRO landfall.match_text_inside(s, pattern, part, flag) AS
  -- Without the last match when it is of nothing and stands behind the last character.
  list_transform([{'t': s, 'whole': regexp_extract_all(s, pattern, 0, flag), 'found': regexp_extract_all(s, pattern, part, flag)}],
    lambda a: CASE WHEN a.whole[-1] = '' AND regexp_extract(a.t, '^(?s:(.*))(?:' || pattern || ')\z', 1, flag) = a.t
      THEN a.found[:-2] ELSE a.found END)[1];
-- json_values
CREATE OR REPLACE MACRO landfall.json_values(s) AS TABLE
  WITH
    -- The engine takes more than JSON for JSON, and writes numbers anew: texts are marked, and numbers put as texts, before it reads.
    given AS (SELECT CASE WHEN json_valid(s) AND NOT regexp_matches(regexp_replace(regexp_replace(s,
        '"(?:[^"\\]|\\.)*"', '0', 'g'), 'true|false|null', '0', 'g'), '[A-DF-Za-df-z]|,\s*[\]}]')
      THEN regexp_replace(regexp_replace(regexp_replace(s,
        '"((?:[^"\\]|\\.)*)"|(-?\d[\d.eE+-]*)', '"s\1""n\2"', 'g'), '"s""n([-\d])', '"n\1', 'g'), '""n"', '"', 'g') END AS t),
    found AS (SELECT n.id,
        array_to_string(list_transform(regexp_extract_all(n.fullkey, '"(?:[^"\\]|\\.)*"|\[\d+\]|[^.\["$]+', 0, 's'), lambda p:
          CASE p[1] WHEN '"' THEN regexp_replace(p[3:-2], '\\(.)', '\1', 'gs') WHEN '[' THEN p[2:-2] ELSE p[2:] END), '.') AS path,
        n.type AS kind, CASE n.type WHEN 'VARCHAR' THEN json_extract_string(n.atom, '$') ELSE CAST(n.value AS VARCHAR) END AS v
      FROM given CROSS JOIN LATERAL json_tree(given.t) AS n WHERE n.type NOT IN ('OBJECT', 'ARRAY') OR CAST(n.value AS VARCHAR) IN ('{}', '[]')),
    told AS (
      SELECT id, path, kind, v FROM found
      UNION ALL SELECT CAST(NULL AS UBIGINT), path, 'REPEATED', NULL FROM found GROUP BY path HAVING count(*) > 1
      UNION ALL SELECT CAST(NULL AS UBIGINT), '', 'INVALID', NULL FROM given WHERE t IS NULL)
  SELECT path,
    CASE WHEN kind <> 'VARCHAR' THEN kind WHEN v[1] = 's' THEN 'STRING' WHEN regexp_full_match(v, 'n(0|-?[1-9]\d{0,17})') THEN 'INTEGER'
      ELSE 'FLOAT' END AS kind,
    CASE kind WHEN 'VARCHAR' THEN v[2:] WHEN 'BOOLEAN' THEN v END AS content,
    row_number() OVER (ORDER BY id ASC NULLS LAST, path ASC) AS place
  FROM told;
