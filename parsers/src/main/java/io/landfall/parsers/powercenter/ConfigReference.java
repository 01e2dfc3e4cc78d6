package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/** The session configuration that a session uses, and what it says otherwise. */
public record ConfigReference(String config, String type, Attributes attributes, SourceLocation at, Extras extras) {}
