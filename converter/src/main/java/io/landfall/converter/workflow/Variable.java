package io.landfall.converter.workflow;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;

/**
 * A value that tasks hand to each other.
 *
 * @param initial the value at the start of a run that gives none, NULL included
 * @param persistent whether a run begins with the value that the last one ended with
 */
public record Variable(String name, SqlType type, Literal initial, boolean persistent) {}
