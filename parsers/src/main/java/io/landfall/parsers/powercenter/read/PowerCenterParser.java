package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.powercenter.PowerCenterExport;
import java.util.List;

/**
 * Reads a PowerCenter repository export. Nothing is thrown for a bad file: what could be read is there, and diagnostics
 * say what could not.
 *
 * <pre>{@code
 * var parsed = PowerCenterParser.parse(file);
 * for (var mapping : parsed.value().objects(Mapping.class)) …
 * }</pre>
 */
public final class PowerCenterParser {

    private PowerCenterParser() {}

    /** Reads the whole file into memory. */
    public static Parsed<PowerCenterExport> parse(ExportFile file) {
        return parse(file, Keeper.forSize(file.size()));
    }

    /**
     * Reads the whole file into memory.
     *
     * @param keeper decides how its objects are held there
     */
    public static Parsed<PowerCenterExport> parse(ExportFile file, Keeper keeper) {
        var collector = new Collector(file.path(), keeper);
        var diagnostics = read(file, collector);
        return new Parsed<>(collector.export(), diagnostics);
    }

    /** Reads the file and hands over its objects one by one; only the largest of them has to fit in memory. */
    public static List<Diagnostic> read(ExportFile file, ExportSink sink) {
        return new ExportReader(file, sink).read();
    }
}
