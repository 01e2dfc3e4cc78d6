WITH PIECES AS (
  SELECT
    L.ID AS ID,
    L.REGION AS REGION,
    L.QTY AS QTY,
    L.PRICE AS PRICE,
    L._row AS _row,
    CAST(rows_.PIECE AS VARCHAR) AS PIECE,
    rows_._position AS _piece
  FROM orders AS L
  CROSS JOIN LATERAL UNNEST(landfall.split_text(L.REGION, ',;')) WITH ORDINALITY AS rows_ (PIECE, _position)
)
SELECT *
FROM PIECES;
