package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.powercenter.Extras;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.FolderObject;
import io.landfall.parsers.powercenter.FolderObjects;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.Repository;
import java.util.ArrayList;
import java.util.List;

/** Keeps the objects of an export and puts it together in the end. */
final class Collector implements ExportSink {

    private PowerCenterExport heading;
    private final List<Repository> repositories = new ArrayList<>();
    private final List<Folder> folders = new ArrayList<>();
    private final FolderObjects.Builder objects;

    Collector(String file, Keeper keeper) {
        this.objects = new FolderObjects.Builder(keeper);
        this.heading = new PowerCenterExport(file, "", "", List.of(), Extras.NONE);
    }

    @Override
    public void export(PowerCenterExport export) {
        heading = export;
    }

    @Override
    public void repository(Repository repository) {
        closeRepository();
        repositories.add(repository);
    }

    @Override
    public void folder(Folder folder) {
        closeFolder();
        folders.add(folder);
    }

    @Override
    public void object(Folder folder, FolderObject object) {
        if (folders.isEmpty()) {
            folders.add(folder);
        }
        objects.add(object);
    }

    private void closeFolder() {
        if (!folders.isEmpty()) {
            var folder = folders.removeLast();
            folders.add(new Folder(
                    folder.name(),
                    folder.repository(),
                    folder.shared(),
                    folder.owner(),
                    folder.description(),
                    objects.take(),
                    folder.at(),
                    folder.extras()));
        }
    }

    private void closeRepository() {
        closeFolder();
        if (repositories.isEmpty() && !folders.isEmpty()) {
            repositories.add(
                    new Repository("", "", "", "", List.of(), folders.getFirst().at(), Extras.NONE));
        }
        if (!repositories.isEmpty()) {
            var repository = repositories.removeLast();
            repositories.add(new Repository(
                    repository.name(),
                    repository.version(),
                    repository.codePage(),
                    repository.databaseType(),
                    folders,
                    repository.at(),
                    repository.extras()));
            folders.clear();
        }
    }

    PowerCenterExport export() {
        closeRepository();
        return new PowerCenterExport(
                heading.file(), heading.createdOn(), heading.repositoryVersion(), repositories, heading.extras());
    }
}
