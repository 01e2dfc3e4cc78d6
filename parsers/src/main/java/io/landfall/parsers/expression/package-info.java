/**
 * The syntax tree that both legacy expression languages are read into. It says what was written and decides nothing:
 * {@code IIF} stays a call. Grammars and builders live with their tool; meaning belongs to rules and to the reference executor.
 */
@NullMarked
package io.landfall.parsers.expression;

import org.jspecify.annotations.NullMarked;
