package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/** The place of a target in the order of loading. Targets that share a source qualifier are loaded together. */
public record TargetLoadOrder(String target, int order, SourceLocation at, Extras extras) {}
