WITH ONLY_ABOVE AS (
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
      1 AS _match
    FROM rates
  ) AS R
    ON L.REGION < R.CODE
  WHERE landfall.only_one(COALESCE(NULLIF((SELECT COUNT(*) AS found FROM rates AS M WHERE L.REGION < M.CODE), 0), 1)) = 1
)
SELECT *
FROM ONLY_ABOVE;
