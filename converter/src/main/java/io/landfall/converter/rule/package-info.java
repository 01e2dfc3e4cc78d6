/**
 * What a conversion rule is, and how rules are applied to expressions. A rule answers with a value: it does not log, throw,
 * mutate, read a clock or call a service.
 */
@NullMarked
package io.landfall.converter.rule;

import org.jspecify.annotations.NullMarked;
