package io.landfall.parsers.powercenter;

/** Computes ports row by row. Variable ports keep their value from one row to the next. */
public record ExpressionTransformation(TransformationParts parts) implements Transformation {}
