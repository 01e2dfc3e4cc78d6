package io.landfall.converter.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where data lies, by logical names only: hosts and credentials belong to the run. */
public sealed interface Dataset {

    /** The same for all datasets that are one place. */
    default Dataset identity() {
        return this;
    }

    /**
     * A table or view of a database.
     *
     * @param connection logical connection
     * @param schema owner or schema, empty when the connection's default holds
     */
    record Table(String connection, String schema, String name) implements Dataset {

        /** The same however the letters of its names are spelt. */
        @Override
        public Dataset identity() {
            return new Table(
                    connection.toLowerCase(Locale.ROOT),
                    schema.toLowerCase(Locale.ROOT),
                    name.toLowerCase(Locale.ROOT));
        }

        /** Connection, schema and table as the name of a file, for example {@code dwh.sales.CUSTOMERS}. */
        public String fileName() {
            return Stream.of(connection, schema, name)
                    .filter(part -> !part.isEmpty())
                    .map(part -> part.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_"))
                    .collect(Collectors.joining("."));
        }
    }

    /**
     * What a query answers; its columns bind by position.
     *
     * @param sql the legacy text, in the dialect of the connection's database; {@code $$NAME} in it stands for the value of the
     *     parameter {@code NAME} as text
     * @param dates how a date or time stands in the text, for example {@code %m/%d/%Y %H:%M:%S}; without it none does
     */
    record Query(String connection, String sql, Optional<String> dates) implements Dataset {

        public Query(String connection, String sql) {
            this(connection, sql, Optional.empty());
        }
    }

    /**
     * A file, or several.
     *
     * @param path as the legacy tool named it; a run finds or writes it by its last parts. {@code $$NAME} in it stands for the value of
     *     the parameter {@code NAME}
     * @param naming what the path names; that of a target names the file itself
     * @param origins fields of a source that say which file or sheet a row comes from, and do not stand in the file. With them
     *     files and sheets of another layout than the source are passed over. Of a target, fields that say which file or sheet
     *     a row goes to: there is one for each of their values, made when a row first names it
     */
    record File(String path, Naming naming, FileFormat format, List<Origin> origins) implements Dataset {

        public File {
            origins = List.copyOf(origins);
        }

        /** A file whose rows say where they come from. */
        public File(String path, FileFormat format, List<Origin> origins) {
            this(path, Naming.ITSELF, format, origins);
        }

        /** A file whose rows do not say where they come from. */
        public File(String path, FileFormat format) {
            this(path, format, List.of());
        }
    }

    /** Which files with rows a path names. */
    enum Naming {
        /** The one at the path, or those that its wildcards match, in the order of their names. */
        ITSELF,
        /**
         * Those whose paths stand in the text file at the path, in that order: one in each line that is not blank, after blanks that
         * do not count. One without folders lies beside the list.
         */
        LIST
    }

    /**
     * Rows that a loop hands into its body or takes out of it, see {@link Iterate}. They have an arrival order.
     *
     * @param ref an input of the loop, its round, or one of its outputs
     */
    record Rows(InputRef ref) implements Dataset {}

    /** A field that says where a row comes from. */
    record Origin(String field, Part part) {}

    /** What a field says about the file or sheet that a row comes from. */
    enum Part {
        /** The name of the file, without folders. */
        NAME,
        /** The path of the file: the folder as the legacy tool named it, and the name. */
        PATH,
        /** The folder as the legacy tool named it. */
        FOLDER,
        /** The name of the sheet. */
        SHEET,
        /** The bytes of the file. */
        SIZE,
        /** When the file was written last. */
        WRITTEN
    }
}
