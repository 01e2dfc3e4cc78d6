package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import io.landfall.validation.reference.LegacyRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a lookup looks in: the given rows of a table or query, or a flat file. Its columns are the lookup ports. */
record LookupReader(Work work, Lookup lookup) {

    boolean isFile() {
        return work.settings().text("Source Type").strip().equalsIgnoreCase("Flat File");
    }

    List<PortValues> read() {
        var kind = work.settings().text("Source Type").strip();
        if (!isFile() && !kind.isEmpty() && !kind.equalsIgnoreCase("Database")) {
            throw work.refused("a Lookup in a " + kind);
        }
        var given = work.run().request().inputs().rows(work.at());
        return isFile() ? file(given) : table(given);
    }

    private List<PortValues> table(Optional<LegacyRows> given) {
        var rows = given.orElseThrow(() -> work.refused("the rows of '%s', which are not given"
                .formatted(work.settings().text("Lookup table name"))));
        var read = new ArrayList<PortValues>();
        for (List<@Nullable Object> row : rows.rows()) {
            work.unlessInError(() -> values(rows, row)).ifPresent(read::add);
        }
        return read;
    }

    private PortValues values(LegacyRows rows, List<@Nullable Object> row) {
        var values = new PortValues();
        for (var port : lookup.lookupPorts()) {
            var place = rows.position(port.name());
            if (place < 0) {
                throw work.refused("the column '%s', which is not given".formatted(port.name()));
            }
            values.put(port.name(), work.held(GivenValues.read(row.get(place), port.at()), port));
        }
        return values;
    }

    private List<PortValues> file(Optional<LegacyRows> given) {
        FlatFile layout = work.settings()
                .flatFile()
                .or(lookup::flatFile)
                .orElseThrow(() -> work.refused("a lookup file without a layout"));
        var columns = lookup.lookupPorts();
        var reader =
                new FlatFileReader(layout, columns.stream().map(Port::precision).toList());
        var cells = given.map(FlatFileCells::given)
                .orElseGet(() ->
                        files().flatMap(file -> reader.read(file).stream()).toList());
        var mask = FlatFileColumn.mask(lookup.attributes().text("Datetime Format"));
        var read = new ArrayList<PortValues>();
        for (var line : cells) {
            work.unlessInError(() -> values(layout, columns, mask, line)).ifPresent(read::add);
        }
        return read;
    }

    private Stream<Path> files() {
        return work.settings().ofSession("Lookup source filetype").equalsIgnoreCase("Indirect")
                ? new ListedFiles(work, path()).all()
                : Stream.of(FlatFileReader.find(work, path()));
    }

    private String path() {
        var named = work.settings().ofSession("Lookup source filename");
        return work.run()
                .parameters()
                .substituted(work.settings(), named.isBlank() ? work.settings().text("Lookup table name") : named);
    }

    private PortValues values(FlatFile layout, List<Port> columns, String mask, FlatFileCells.Line line) {
        var values = new PortValues();
        var numbers = FileNumbers.of(work.settings());
        for (int i = 0; i < columns.size(); i++) {
            var port = columns.get(i);
            var column = new FlatFileColumn(layout, port.datatype(), port.precision(), mask, numbers, port.at());
            values.put(
                    port.name(), work.held(column.value(line.cell(i), work.run().facts()), port));
        }
        return values;
    }
}
