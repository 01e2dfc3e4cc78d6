package io.landfall.parsers.powercenter.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.powercenter.PowerCenterExport;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The exports that the tests read: those in the test resources, and small ones put together on the spot. */
public final class Sample {

    private Sample() {}

    /** Reads a file of the test resources. */
    public static Parsed<PowerCenterExport> read(String name) {
        return PowerCenterParser.parse(file(name));
    }

    public static ExportFile file(String name) {
        try (var bytes = Sample.class.getResourceAsStream("/powercenter/" + name)) {
            return ExportFile.inMemory(name, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads objects that stand in the folder SALES. */
    public static Parsed<PowerCenterExport> folder(String objects) {
        return xml("<POWERMART><REPOSITORY NAME='R'><FOLDER NAME='SALES'>\n" + objects
                + "</FOLDER></REPOSITORY></POWERMART>");
    }

    public static Parsed<PowerCenterExport> xml(String text) {
        return PowerCenterParser.parse(ExportFile.inMemory("x.XML", text.getBytes(UTF_8)));
    }
}
