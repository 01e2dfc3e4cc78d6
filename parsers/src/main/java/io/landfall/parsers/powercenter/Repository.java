package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * The repository that the folders come from.
 *
 * @param codePage of the repository, for example {@code MS1252}; not that of the file
 */
public record Repository(
        String name,
        String version,
        String codePage,
        String databaseType,
        List<Folder> folders,
        SourceLocation at,
        Extras extras)
        implements Named {

    public Repository {
        folders = List.copyOf(folders);
    }
}
