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
      FROM json_tree((SELECT t FROM given)) AS n WHERE n.type NOT IN ('OBJECT', 'ARRAY') OR CAST(n.value AS VARCHAR) IN ('{}', '[]')),
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
-- xml_text
CREATE OR REPLACE MACRO landfall.xml_text(s) AS
  replace(replace(replace(replace(replace(s, '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&apos;', ''''), '&amp;', '&');
-- xml_values
CREATE OR REPLACE MACRO landfall.xml_values(s, element, children, outsides, demand) AS TABLE
  WITH
    cut AS (SELECT parts, array_to_string(parts, '') AS joined FROM (SELECT regexp_extract_all(s,
      '<!--(?:[^-]|-[^-])*-->|<!\[CDATA\[(?:[^\]]|\][^\]]|\]\]+[^\]>])*\]\]+>|<\?(?:[^?]|\?+[^?>])*\?+>|<[^!?<>"''][^<>"'']*(?:"[^"]*"[^<>"'']*|''[^'']*''[^<>"'']*)*>|[^<]+') AS parts)),
    part AS (SELECT unnest(parts) AS t, generate_subscripts(parts, 1) AS n FROM cut),
    kinds AS (SELECT n, t, regexp_extract(t, '^</?([^ \t\r\n<>/=]*)', 1) AS name,
        CASE WHEN t[1:9] = '<![CDATA[' THEN 'D' WHEN t[1:2] = '<!' THEN 'X'
          WHEN t[1:2] = '<?' THEN CASE WHEN regexp_full_match(t, '(?s)<\?[^ \t\r\n<>"''=/!?&0-9.-][^ \t\r\n<>"''=/&?]*(?:[ \t\r\n].*)?\?>')
            AND (NOT regexp_matches(t, '^<\?(?i:xml)[ \t\r\n?]') OR (n = 1 AND regexp_matches(t, '^<\?xml[ \t\r\n]+version[ \t\r\n]*='))) THEN 'X' ELSE '!' END
          WHEN contains(regexp_replace(t, '&(?:lt|gt|quot|apos|amp|#[0-9]+|#x[0-9A-Fa-f]+);', '', 'g'), '&') THEN '!'
          WHEN t[1] <> '<' THEN CASE WHEN contains(t, ']]>') THEN '!' ELSE 'T' END
          WHEN regexp_full_match(t, '</[^ \t\r\n<>"''=/!?&0-9.-][^ \t\r\n<>"''=/&]*[ \t\r\n]*>') THEN 'C'
          WHEN regexp_full_match(t,
            '<[^ \t\r\n<>"''=/!?&0-9.-][^ \t\r\n<>"''=/&]*(?:[ \t\r\n]+[^ \t\r\n<>"''=/!?&0-9.-][^ \t\r\n<>"''=/&]*[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|''[^''<]*''))*[ \t\r\n]*/?>')
            THEN CASE WHEN t[-2] = '/' THEN 'E' ELSE 'O' END
          ELSE '!' END AS kind
      FROM part),
    deep AS (SELECT *, CAST(sum(CASE kind WHEN 'O' THEN 1 WHEN 'C' THEN -1 ELSE 0 END) OVER (ORDER BY n ASC) AS BIGINT)
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
    filling AS (SELECT parent, string_agg(CASE kind WHEN 'D' THEN replace(t[10:-4], '&', '&amp;') WHEN 'T' THEN t END, '' ORDER BY n ASC) AS own,
        max(CASE WHEN kind IN ('O', 'E') THEN 1 ELSE 0 END) = 1 AS parted
      FROM within GROUP BY parent),
    sound AS (SELECT (SELECT joined FROM cut) = s AND NOT regexp_matches(s, '[\x00-\x08\x0B\x0C\x0E-\x1F]')
        AND NOT EXISTS (SELECT 1 FROM deep WHERE kind = '!' OR (d = 0 AND (kind = 'D' OR (kind = 'T' AND NOT regexp_full_match(t, '[ \t\r\n]*')))))
        AND NOT EXISTS (SELECT 1 FROM tag WHERE d < 1 OR (kind = 'C' AND opened IS DISTINCT FROM 'O')
          OR (kind = 'O' AND (closed IS DISTINCT FROM 'C' OR ended IS DISTINCT FROM name)))
        AND (SELECT count(*) FROM node WHERE d = 1) = 1 AS fine),
    hit AS (SELECT n, t, name, d, stop, row_number() OVER (ORDER BY n ASC) AS place FROM node
      WHERE (SELECT fine FROM sound) AND CASE WHEN element IS NULL THEN d = 1 ELSE name = element AND d > 1 END),
    flock AS (SELECT parent, name, count(*) AS many FROM node WHERE demand = 'MOST_FREQUENT' AND parent IS NOT NULL GROUP BY parent, name),
    most AS (SELECT count(*) = 1 AND min(name) = element AND min(many) > 1 AND min(many) = (SELECT count(*) FROM hit) AS meant FROM flock
      WHERE many >= (SELECT count(*) FROM hit)),
    subject AS (
      SELECT place, name, '' AS prefix, n, t, stop FROM hit
      UNION ALL SELECT h.place, c.name, c.name || '_', c.n, c.t, c.stop FROM hit AS h JOIN node AS c ON c.parent = h.n WHERE children),
    said AS (SELECT u.place, u.name, u.prefix, u.t, coalesce(f.own, '') AS own, coalesce(f.parted, FALSE) AS parted
      FROM subject AS u LEFT JOIN filling AS f ON f.parent = u.n),
    outside AS (SELECT r.place, r.name, string_agg(x.t, '' ORDER BY x.n ASC) AS content
      FROM (SELECT place, name, n, unnest(range(n, stop + 1)) AS i FROM subject WHERE outsides) AS r
        JOIN deep AS x ON x.n = r.i GROUP BY r.place, r.name, r.n),
    word AS (SELECT place, prefix, regexp_extract(w, '^[^ \t\r\n=]+') AS word, regexp_extract(w, '=[ \t\r\n]*["'']((?s:.*)).$', 1) AS content
      FROM (SELECT place, prefix, unnest(regexp_extract_all(t,
        '[^ \t\r\n<>"''=/]+[ \t\r\n]*=[ \t\r\n]*(?:"[^"]*"|''[^'']*'')')) AS w FROM said)),
    held AS (
      SELECT place, name, CASE WHEN regexp_full_match(own, '[ \t\r\n]*') THEN '' ELSE landfall.xml_text(own) END AS content,
        CASE WHEN name LIKE '%:%' THEN 'PREFIX' WHEN regexp_full_match(own, '[ \t\r\n]*') THEN CASE WHEN prefix <> '' OR NOT children THEN 'BLANK' END
          WHEN parted THEN 'MIXED' WHEN regexp_matches(own, '^[ \t\r\n]|[ \t\r\n]$|\r') THEN 'SPACE' WHEN contains(regexp_replace(own, '&(lt|gt|quot|apos|amp);', '', 'g'), '&') THEN 'REFERENCE' END AS remark
      FROM said
      UNION ALL SELECT place, prefix || word, landfall.xml_text(content),
        CASE WHEN word LIKE '%:%' OR word = 'xmlns' THEN 'PREFIX' WHEN regexp_matches(content, '[\t\r\n]') THEN 'SPACE' WHEN contains(regexp_replace(content, '&(lt|gt|quot|apos|amp);', '', 'g'), '&') THEN 'REFERENCE' END
      FROM word
      UNION ALL SELECT place, name || '_OuterXML', content, NULL FROM outside),
    told AS (
      SELECT place, name, content, remark FROM held
      UNION ALL SELECT place, NULL, NULL, 'REPEATED' FROM held GROUP BY place, name HAVING count(*) > 1
      UNION ALL SELECT place, NULL, NULL, 'NESTED' FROM (SELECT place, stop, lead(n) OVER (ORDER BY n ASC) AS next FROM hit) AS h WHERE next < stop
      UNION ALL SELECT place, NULL, NULL, 'DETECTED' FROM hit WHERE demand = 'MOST_FREQUENT' AND (SELECT meant FROM most) IS NOT TRUE
      UNION ALL SELECT place, NULL, NULL, 'DETECTED' FROM hit WHERE demand = 'ALL_OF_ROOT'
        AND EXISTS (SELECT 1 FROM node AS r WHERE (r.d = 2) <> (r.name = element))
      UNION ALL SELECT 0, NULL, NULL, 'NONE' FROM sound WHERE fine AND NOT EXISTS (SELECT 1 FROM hit)
      UNION ALL SELECT 0, NULL, NULL, 'INVALID' FROM sound WHERE fine IS NOT TRUE)
  SELECT place, name, content, remark FROM told;
