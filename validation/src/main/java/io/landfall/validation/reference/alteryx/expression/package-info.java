/** What an Alteryx formula means for one record. */
@NullMarked
package io.landfall.validation.reference.alteryx.expression;

import org.jspecify.annotations.NullMarked;
