/** Formulas whose values are known without data: new names of fields, which fields pass, and what answers do to a macro. */
@NullMarked
package io.landfall.rules.alteryx.known;

import org.jspecify.annotations.NullMarked;
