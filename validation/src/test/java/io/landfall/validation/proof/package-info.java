/** Whether the proof tells conversions that are right from those that are not, and says where they part. */
@NullMarked
package io.landfall.validation.proof;

import org.jspecify.annotations.NullMarked;
