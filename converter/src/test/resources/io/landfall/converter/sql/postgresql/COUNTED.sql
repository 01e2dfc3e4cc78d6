WITH COUNTED AS (
  WITH RECURSIVE numbered AS (
    SELECT
      *,
      ROW_NUMBER() OVER (PARTITION BY REGION ORDER BY _row NULLS LAST) AS _position
    FROM orders
  ),
  scanned AS (
    SELECT
      R.ID AS ID,
      R.REGION AS REGION,
      R.QTY AS QTY,
      R.PRICE AS PRICE,
      R._row AS _row,
      R._position - 1 AS _position,
      CAST(0 AS INTEGER) AS SEEN
    FROM numbered AS R
    WHERE R._position = 1
    UNION ALL
    SELECT
      R.ID AS ID,
      R.REGION AS REGION,
      R.QTY AS QTY,
      R.PRICE AS PRICE,
      R._row AS _row,
      R._position AS _position,
      CAST(L.SEEN + R.QTY AS INTEGER) AS SEEN
    FROM scanned AS L
    JOIN numbered AS R
      ON R._position = L._position + 1 AND R.REGION IS NOT DISTINCT FROM L.REGION
  )
  SELECT
    ID,
    REGION,
    QTY,
    PRICE,
    _row,
    SEEN
  FROM scanned
  WHERE _position > 0
)
SELECT *
FROM COUNTED;
