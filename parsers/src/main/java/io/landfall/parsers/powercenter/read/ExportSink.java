package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.FolderObject;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.Repository;

/**
 * Takes the objects of an export one by one while the file is read, so that a file of any size fits in little memory. The
 * headings come before what stands under them and are themselves empty.
 */
@FunctionalInterface
public interface ExportSink {

    default void export(PowerCenterExport heading) {}

    default void repository(Repository heading) {}

    default void folder(Folder heading) {}

    void object(Folder folder, FolderObject object);
}
