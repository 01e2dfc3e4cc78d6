package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/** An instance that must run before another one. */
public record MapDependency(String fromInstance, String toInstance, SourceLocation at, Extras extras) {}
