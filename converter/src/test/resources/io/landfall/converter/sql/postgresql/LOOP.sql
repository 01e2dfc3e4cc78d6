WITH LOOP AS (
  WITH RECURSIVE looped AS (
    SELECT *
    FROM (
      SELECT
        *,
        CAST(1 AS INTEGER) AS N,
        1 AS _position
      FROM orders
    ) AS started
    WHERE N < QTY
    UNION ALL
    SELECT *
    FROM (
      SELECT
        ID,
        REGION,
        QTY,
        PRICE,
        _row,
        CAST(N + 1 AS INTEGER) AS N,
        _position + 1 AS _position
      FROM looped
    ) AS stepped
    WHERE N < QTY
  )
  SELECT
    ID,
    REGION,
    QTY,
    PRICE,
    _row,
    N
  FROM looped
)
SELECT *
FROM LOOP;
