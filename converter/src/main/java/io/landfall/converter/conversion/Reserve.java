package io.landfall.converter.conversion;

import io.landfall.converter.analysis.Doubt;
import io.landfall.parsers.diagnostic.Diagnostic;

/**
 * Something that is not certain, and worth a warning only where it reaches what is written or checked.
 *
 * @param warning what to say then
 */
public record Reserve(Doubt doubt, Diagnostic warning) {}
