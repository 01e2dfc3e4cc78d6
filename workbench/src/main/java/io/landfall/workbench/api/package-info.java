/** The main verbs for programs. Members of answers are only ever added. */
@NullMarked
package io.landfall.workbench.api;

import org.jspecify.annotations.NullMarked;
