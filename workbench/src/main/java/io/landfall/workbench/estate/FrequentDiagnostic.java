package io.landfall.workbench.estate;

import io.landfall.parsers.diagnostic.Severity;

/**
 * A diagnostic that stands in the way of many assets.
 *
 * @param assets that have it, of those that the rate counts
 * @param alone those for which it is the only thing in the way
 */
public record FrequentDiagnostic(
        String code, Severity severity, String example, String remedy, int occurrences, int assets, int alone) {}
