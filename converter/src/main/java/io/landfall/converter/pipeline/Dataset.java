package io.landfall.converter.pipeline;

/** Where data lies, by logical names only: hosts and credentials belong to the run. */
public sealed interface Dataset {

    /**
     * A table or view of a database.
     *
     * @param connection logical connection
     * @param schema owner or schema, empty when the connection's default holds
     */
    record Table(String connection, String schema, String name) implements Dataset {}

    /**
     * What a query answers; its columns bind by position.
     *
     * @param sql the legacy text, in the dialect of the connection's database; {@code $$NAME} in it stands for the value of the
     *     parameter {@code NAME} as text
     */
    record Query(String connection, String sql) implements Dataset {}

    /**
     * A file.
     *
     * @param path as the legacy tool named it; a run finds or writes it by its last parts
     */
    record File(String path, FileFormat format) implements Dataset {}
}
