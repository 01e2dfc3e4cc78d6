/**
 * The PowerCenter transformation language: from the text of a port, condition or link to the shared syntax tree. ANTLR
 * stays in here. What a function means belongs to rules and to the reference executor.
 */
@NullMarked
package io.landfall.parsers.powercenter.expression;

import org.jspecify.annotations.NullMarked;
