/**
 * Asking a language model for what the rules declined: in the background, beside the legacy step, kept with who asked and who decided.
 * Without a model that is configured there is nothing to ask, and nothing else is missing.
 */
@NullMarked
package io.landfall.workbench.suggestion;

import org.jspecify.annotations.NullMarked;
