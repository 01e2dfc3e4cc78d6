WITH "BOTH" AS (
  SELECT
    ID,
    REGION,
    QTY,
    PRICE,
    _row,
    1 AS _branch
  FROM orders
  UNION ALL
  SELECT
    ID,
    REGION,
    QTY,
    PRICE,
    _row,
    2 AS _branch
  FROM orders
)
SELECT *
FROM "BOTH";
