WITH ONLY_RATE AS (
  SELECT
    L.ID AS ID,
    L.REGION AS REGION,
    L.QTY AS QTY,
    L.PRICE AS PRICE,
    L._row AS _row,
    R.RATE AS RATE
  FROM orders AS L
  LEFT JOIN (
    SELECT
      *,
      COUNT(*) OVER (PARTITION BY CODE) AS _match
    FROM rates
  ) AS R
    ON L.REGION = R.CODE
  WHERE landfall.only_one(COALESCE(R._match, 1)) = 1
)
SELECT *
FROM ONLY_RATE;
