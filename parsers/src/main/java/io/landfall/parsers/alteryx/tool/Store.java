package io.landfall.parsers.alteryx.tool;

/** Where an Input or Output tool keeps its records. Secrets are already taken out. */
public sealed interface Store {

    /** Where it is: a path, or the name of a connection. */
    String place();

    /** Whether the place means every file that fits. All of them must have the layout of the first. */
    default boolean isPattern() {
        return place().contains("*") || place().contains("?");
    }

    /**
     * A file, or many.
     *
     * @param path as written, with the slashes of its author; may hold {@code *} and {@code ?}, and constants
     * @param part what stands behind {@code |||}: the member of an archive or the table of a file database, else empty
     */
    record File(FileKind kind, String path, String part) implements Store {

        @Override
        public String place() {
            return path;
        }
    }

    /**
     * An Excel workbook.
     *
     * @param sheet name without quotes and the closing {@code $}; empty when a query (other than of a whole
     *     sheet) or the list of sheets is read
     * @param range such as {@code A1:D20}, empty for all that is filled
     * @param part what stands behind {@code |||}, as written: {@code `Sheet1$A1:D20`}, a named range, a query, or
     *     {@code <List of Sheet Names>}
     */
    record Workbook(FileKind kind, String path, String sheet, String range, String part) implements Store {

        /** Whether the records are the names of the sheets. */
        public boolean listsSheets() {
            return part.equalsIgnoreCase("<List of Sheet Names>");
        }

        @Override
        public String place() {
            return path;
        }
    }

    /**
     * A database.
     *
     * @param scheme how it is reached, in lower case: {@code aka} for a named connection, {@code odbc}, {@code oci},
     *     {@code odb} (OLE DB) and so on
     * @param connection the alias, or the part of a connection string that names the place
     * @param query a query or the name of a table; for an Output tool the table
     */
    record Database(String scheme, String connection, String query) implements Store {

        @Override
        public String place() {
            return connection;
        }

        @Override
        public boolean isPattern() {
            return false;
        }
    }
}
