-- Functions that compute where an operator would fail, and that choose among values. What each answers is told by the constant of
-- the same name in MathFunction.

-- divide_or_null
CREATE OR REPLACE MACRO landfall.divide_or_null(a, b) AS landfall.finite(a / nullif(b, 0e0));
-- power_or_null
CREATE OR REPLACE MACRO landfall.power_or_null(base, exponent) AS
  landfall.finite(list_transform([{'base': base, 'exponent': exponent}], lambda a:
    CASE WHEN a.base <> 0 OR a.exponent >= 0 THEN power(a.base, a.exponent) END)[1]);
-- sqrt_or_null
CREATE OR REPLACE MACRO landfall.sqrt_or_null(x) AS
  landfall.finite(list_transform([x], lambda v: CASE WHEN v >= 0 THEN sqrt(v) END)[1]);
-- exp_or_null
CREATE OR REPLACE MACRO landfall.exp_or_null(x) AS landfall.finite(exp(x));
-- ln_or_null
CREATE OR REPLACE MACRO landfall.ln_or_null(x) AS
  landfall.finite(list_transform([x], lambda v: CASE WHEN v > 0 THEN ln(v) END)[1]);
-- log_or_null
CREATE OR REPLACE MACRO landfall.log_or_null(base, x) AS
  landfall.finite(list_transform([{'base': base, 'x': x}], lambda a: CASE
    WHEN NOT (isfinite(a.base) AND a.base > 0 AND a.base <> 1 AND isfinite(a.x) AND a.x > 0) THEN NULL
    WHEN a.base = 10 THEN log10(a.x)
    ELSE ln(a.x) / ln(a.base)
  END)[1]);
-- sinh_or_null
CREATE OR REPLACE MACRO landfall.sinh_or_null(x) AS landfall.finite(sinh(x));
-- cosh_or_null
CREATE OR REPLACE MACRO landfall.cosh_or_null(x) AS landfall.finite(cosh(x));
-- tanh_or_null
CREATE OR REPLACE MACRO landfall.tanh_or_null(x) AS landfall.finite(tanh(x));
-- asin_or_null
CREATE OR REPLACE MACRO landfall.asin_or_null(x) AS
  landfall.finite(list_transform([x], lambda v: CASE WHEN v BETWEEN -1 AND 1 THEN asin(v) END)[1]);
-- acos_or_null
CREATE OR REPLACE MACRO landfall.acos_or_null(x) AS
  landfall.finite(list_transform([x], lambda v: CASE WHEN v BETWEEN -1 AND 1 THEN acos(v) END)[1]);
-- factorial_or_null
CREATE OR REPLACE MACRO landfall.factorial_or_null(n) AS
  list_transform([n], lambda last: CASE
    WHEN last BETWEEN 0 AND 170 THEN list_reduce(range(1, last + 1), lambda product, i: product * i, 1e0)
  END)[1];
-- greatest_of
CREATE OR REPLACE MACRO landfall.greatest_of(list) AS
  list_transform([list], lambda vs: CASE WHEN list_count(vs) = len(vs) THEN list_max(vs) END)[1];
-- least_of
CREATE OR REPLACE MACRO landfall.least_of(list) AS
  list_transform([list], lambda vs: CASE WHEN list_count(vs) = len(vs) THEN list_min(vs) END)[1];
-- greatest_present
CREATE OR REPLACE MACRO landfall.greatest_present(list) AS list_max(list);
-- least_present
CREATE OR REPLACE MACRO landfall.least_present(list) AS list_min(list);
-- median_present
CREATE OR REPLACE MACRO landfall.median_present(list) AS
  landfall.finite(list_transform([list_sort(list_filter(list, lambda v: v IS NOT NULL))], lambda vs:
    (vs[(len(vs) + 1) // 2] + vs[len(vs) // 2 + 1]) / 2)[1]);
