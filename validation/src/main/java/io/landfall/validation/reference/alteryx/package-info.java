/** The reference executor of Alteryx: a workflow as Designer runs it. */
@NullMarked
package io.landfall.validation.reference.alteryx;

import org.jspecify.annotations.NullMarked;
