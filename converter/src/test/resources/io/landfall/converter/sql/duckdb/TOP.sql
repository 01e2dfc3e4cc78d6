WITH TOP AS (
  SELECT
    ID,
    REGION,
    QTY,
    PRICE,
    _row
  FROM (
    SELECT
      *,
      ROW_NUMBER() OVER (PARTITION BY REGION ORDER BY _row NULLS LAST) AS _position,
      COUNT(*) OVER (PARTITION BY REGION) AS _count
    FROM orders
  ) AS numbered
  WHERE _position > _count - 2
)
SELECT *
FROM TOP;
