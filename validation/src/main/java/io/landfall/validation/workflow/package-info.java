/**
 * Runs native workflows: which task starts when, what links ask, what variables hold. Pipelines run on the engine; commands only where
 * a person allows them; e-mails are written down.
 */
@NullMarked
package io.landfall.validation.workflow;

import org.jspecify.annotations.NullMarked;
