/** Whether engines give expressions and operators the meaning that their documentation says: real engines, same answers. */
@NullMarked
package io.landfall.validation.conformance;

import org.jspecify.annotations.NullMarked;
