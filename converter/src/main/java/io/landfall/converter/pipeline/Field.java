package io.landfall.converter.pipeline;

import io.landfall.converter.expression.SqlType;

/** A named, typed column of an operator's rows. Names are unique in their operator, in any case. */
public record Field(String name, SqlType type) {}
