/** Alteryx fields: their types, how values move between them, and how lists of fields are chosen and combined. */
@NullMarked
package io.landfall.rules.alteryx.field;

import org.jspecify.annotations.NullMarked;
