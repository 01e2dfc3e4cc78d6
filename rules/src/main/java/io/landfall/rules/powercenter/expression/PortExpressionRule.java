package io.landfall.rules.powercenter.expression;

import io.landfall.converter.rule.ExpressionRule;

/** A rule for one construct of the transformation language. */
public interface PortExpressionRule extends ExpressionRule<PortContext> {}
