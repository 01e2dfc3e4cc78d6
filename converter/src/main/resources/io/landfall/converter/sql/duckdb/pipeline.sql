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
  SELECT path, kind, content, row_number() OVER (ORDER BY id ASC) AS place FROM (
    SELECT n.id,
      array_to_string(list_transform(regexp_extract_all(n.fullkey, '"(?:[^"\\]|\\.)*"|\[\d+\]|[^.\["$]+', 0, 's'), lambda p:
        CASE p[1] WHEN '"' THEN regexp_replace(p[2:-2], '\\(.)', '\1', 'gs') WHEN '[' THEN p[2:-2] ELSE p END), '.') AS path,
      CASE WHEN n.type = 'VARCHAR' THEN 'STRING' WHEN n.type IN ('BOOLEAN', 'NULL') THEN n.type
        WHEN regexp_full_match(CAST(n.atom AS VARCHAR), '-?\d{1,18}') THEN 'INTEGER' ELSE 'FLOAT' END AS kind,
      CASE n.type WHEN 'VARCHAR' THEN json_extract_string(n.atom, '$') WHEN 'NULL' THEN NULL
        ELSE CAST(n.atom AS VARCHAR) END AS content
    FROM json_tree(CASE WHEN json_valid(s) THEN s END) AS n WHERE n.type NOT IN ('OBJECT', 'ARRAY'));
