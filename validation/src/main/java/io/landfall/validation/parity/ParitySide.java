package io.landfall.validation.parity;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.validation.data.Connections;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.FormatHints;
import java.nio.file.Path;
import java.util.List;

/** What is compared: a file or a table. */
public sealed interface ParitySide {

    /** What people know it as. */
    String shown();

    /** A file that says itself how it is to be read, or somebody does. */
    record AnyFile(DataFile file, FormatHints hints) implements ParitySide {
        @Override
        public String shown() {
            return file.shown();
        }
    }

    /**
     * A file of a known format.
     *
     * @param fields with the types of values in a text file, by name; other columns may be there too
     */
    record KnownFile(DataFile file, FileFormat format, List<Field> fields) implements ParitySide {
        public KnownFile {
            fields = List.copyOf(fields);
        }

        @Override
        public String shown() {
            return file.shown();
        }
    }

    /** A table of a database. */
    record Table(Dataset.Table table, Connections.Login login) implements ParitySide {
        @Override
        public String shown() {
            return table.connection() + ":" + table.name();
        }
    }

    static ParitySide of(Path file) {
        return new AnyFile(DataFile.of(file), FormatHints.NONE);
    }
}
