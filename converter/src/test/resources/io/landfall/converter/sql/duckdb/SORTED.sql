WITH SORTED AS (
  SELECT
    *,
    ROW_NUMBER() OVER (ORDER BY landfall.dictionary_key(REGION) DESC NULLS FIRST) AS _row_2
  FROM orders
)
SELECT *
FROM SORTED;
