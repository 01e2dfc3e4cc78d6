WITH FIRSTS AS (
  SELECT
    ID,
    REGION,
    QTY,
    PRICE,
    _row
  FROM (
    SELECT
      *,
      ROW_NUMBER() OVER (PARTITION BY REGION ORDER BY _row NULLS LAST) AS _position
    FROM orders
  ) AS numbered
  WHERE _position = 1
)
SELECT *
FROM FIRSTS;
