/** What an estate's last conversion tells of the next: which files convert to what they did before. It knows nothing of rules. */
@NullMarked
package io.landfall.rules.earlier;

import org.jspecify.annotations.NullMarked;
