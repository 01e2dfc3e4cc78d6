WITH ORDERS AS (
  SELECT
    ID,
    REGION,
    QTY,
    PRICE,
    _row
  FROM file_orders
)
SELECT *
FROM ORDERS;
