package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A stand-in for an object of another folder.
 *
 * @param objectType {@code SOURCE}, {@code TARGET}, {@code TRANSFORMATION}, {@code MAPPING} or {@code MAPPLET}
 * @param global whether the folder is in another repository
 * @param databaseName of a source, as this folder calls it
 * @param refDatabaseName of a source, as the other folder calls it
 */
public record Shortcut(
        String name,
        String objectType,
        String objectSubtype,
        String refObject,
        String refFolder,
        String refRepository,
        boolean global,
        String databaseName,
        String refDatabaseName,
        String description,
        SourceLocation at,
        Extras extras)
        implements FolderObject {}
