package io.landfall.rules.alteryx.expression;

import io.landfall.converter.rule.ExpressionRule;

/** Rewrites one construct of the Alteryx formula language. */
public interface FormulaRule extends ExpressionRule<FormulaContext> {}
