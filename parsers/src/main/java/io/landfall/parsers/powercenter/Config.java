package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/** A session configuration: what sessions that refer to it have in common. */
public record Config(
        String name, boolean standard, Attributes attributes, String description, SourceLocation at, Extras extras)
        implements FolderObject {}
