WITH LONG AS (
  SELECT
    L.ID AS ID,
    rows_.NAME AS NAME,
    rows_."VALUE" AS "VALUE",
    rows_._no AS _no
  FROM orders AS L
  CROSS JOIN LATERAL(VALUES ('PRICE', L.PRICE, 1), ('TOTAL', L.PRICE + L.PRICE, 2)) AS rows_ (NAME, "VALUE", _no)
)
SELECT *
FROM LONG;
