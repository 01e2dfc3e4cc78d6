package io.landfall.parsers.powercenter;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that one export file says.
 *
 * @param file path of the file, as diagnostics show it
 * @param createdOn as written, in the format of the machine that wrote it
 * @param repositoryVersion of the format, for example {@code 186.96}
 */
public record PowerCenterExport(
        String file, String createdOn, String repositoryVersion, List<Repository> repositories, Extras extras) {

    public PowerCenterExport {
        repositories = List.copyOf(repositories);
    }

    public List<Folder> folders() {
        return repositories.stream()
                .flatMap(repository -> repository.folders().stream())
                .toList();
    }

    /** All objects of one kind, in the order of the file. */
    public <T extends FolderObject> List<T> objects(Class<T> kind) {
        return folders().stream()
                .flatMap(folder -> folder.objects().stream())
                .flatMap(object -> kind.isInstance(object) ? Stream.of(kind.cast(object)) : Stream.empty())
                .toList();
    }
}
