/** Records on their way through a workflow: fields with their Alteryx types, and what tools do to them in common. */
@NullMarked
package io.landfall.validation.reference.alteryx.record;

import org.jspecify.annotations.NullMarked;
