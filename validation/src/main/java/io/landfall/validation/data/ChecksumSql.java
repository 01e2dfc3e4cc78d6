package io.landfall.validation.data;

import io.landfall.validation.data.TableSnapshot.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a kind of database sums rows up: each row has a hash, and hashes are added up. Equal sums of equally many rows mean the same rows, in
 * whatever order they lie. Servers whose releases hash in different ways have different sums, which costs time and hides nothing.
 */
enum ChecksumSql {
    POSTGRESQL {
        @Override
        List<String> settings(Optional<String> moment) {
            var settings = new ArrayList<>(List.of("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
            moment.ifPresent(exported -> settings.add("SET TRANSACTION SNAPSHOT '%s'".formatted(exported)));
            settings.addAll(List.of(
                    "SET TimeZone = 'UTC'",
                    "SET DateStyle = 'ISO, MDY'",
                    "SET IntervalStyle = 'postgres'",
                    "SET extra_float_digits = 1",
                    "SET bytea_output = 'hex'",
                    // The planner takes every row for a segment of its own, and would sort them all.
                    "SET enable_sort = off",
                    "SET work_mem = '64MB'"));
            return settings;
        }

        @Override
        Optional<String> export() {
            return Optional.of("SELECT pg_export_snapshot()");
        }

        @Override
        Optional<String> encoding() {
            return Optional.of("SHOW server_encoding");
        }

        @Override
        String type(String name) {
            return switch (name) {
                case "smallserial" -> "int2";
                case "serial" -> "int4";
                case "bigserial" -> "int8";
                case "varchar" -> "text";
                default -> name;
            };
        }

        @Override
        Set<String> types() {
            return Set.of(
                    "bool",
                    "int2",
                    "int4",
                    "int8",
                    "float4",
                    "float8",
                    "numeric",
                    "text",
                    "bpchar",
                    "date",
                    "time",
                    "timestamp",
                    "timestamptz",
                    "bytea",
                    "uuid");
        }

        @Override
        String segment(List<Column> key, int bits) {
            return "((%s >> %d) & %d)".formatted(PostgresPrint.of(key, 0), 64 - bits, (1L << bits) - 1);
        }

        @Override
        String sums(List<Column> columns) {
            return "sum(%s), 0".formatted(PostgresPrint.of(columns, 1));
        }

        @Override
        Optional<String> primaryKey(String table) {
            return Optional.of("""
                SELECT a.attname FROM pg_index i
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                WHERE i.indisprimary AND i.indrelid = CAST('%s' AS regclass)\
                """.formatted(table.replace("'", "''")));
        }

        @Override
        Optional<String> keyHashes(List<Column> key, String table) {
            return Optional.of("SELECT %s FROM %s".formatted(PostgresPrint.of(key, 0), table));
        }

        @Override
        Optional<String> blocks(String table) {
            return Optional.of("""
                SELECT CASE WHEN CAST(current_setting('server_version_num') AS integer) >= 140000 AND relkind IN ('r', 'm', 'p')
                  THEN pg_relation_size(oid) / CAST(current_setting('block_size') AS bigint) ELSE -1 END
                FROM pg_class WHERE oid = CAST('%s' AS regclass)\
                """.formatted(table.replace("'", "''")));
        }

        @Override
        Optional<String> state(String table) {
            var hash = "coalesce(sum(hash_record_extended(ROW(tableoid, ctid, xmin), %d)), 0)";
            return Optional.of(
                    "SELECT concat_ws(' ', inet_server_addr(), inet_server_port(), pg_postmaster_start_time(), current_database(), count(*), %s, %s) FROM %s"
                            .formatted(hash.formatted(1), hash.formatted(2), table));
        }
    },
    DUCKDB {
        @Override
        List<String> settings(Optional<String> moment) {
            return List.of();
        }

        @Override
        Optional<String> export() {
            return Optional.empty();
        }

        @Override
        Optional<String> encoding() {
            return Optional.empty();
        }

        @Override
        String type(String name) {
            return name.replaceFirst("\\(.*", "").toUpperCase(Locale.ROOT);
        }

        @Override
        Set<String> types() {
            return Set.of(
                    "BOOLEAN",
                    "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "FLOAT",
                    "DOUBLE",
                    "DECIMAL",
                    "VARCHAR",
                    "DATE",
                    "TIME",
                    "TIMESTAMP");
        }

        @Override
        String segment(List<Column> key, int bits) {
            return "(md5_number_upper(%s) >> %d)".formatted(text(key), 64 - bits);
        }

        @Override
        String sums(List<Column> columns) {
            return "sum(md5_number_upper(%1$s)), sum(md5_number_lower(%1$s))".formatted(text(columns));
        }

        // The length before each value keeps values apart.
        private static String text(List<Column> columns) {
            return columns.stream()
                    .map(Column::quoted)
                    .map("coalesce(length(CAST(%1$s AS VARCHAR)) || ':' || CAST(%1$s AS VARCHAR), '-')"::formatted)
                    .collect(Collectors.joining(" || ", "(", ")"));
        }

        @Override
        Optional<String> primaryKey(String table) {
            return Optional.empty();
        }

        @Override
        Optional<String> keyHashes(List<Column> key, String table) {
            return Optional.empty();
        }

        @Override
        Optional<String> blocks(String table) {
            return Optional.empty();
        }

        @Override
        Optional<String> state(String table) {
            return Optional.empty();
        }
    };

    /** Of the database's product; nothing when its checksums are not known here. */
    static Optional<ChecksumSql> of(String product) {
        return switch (product) {
            case "PostgreSQL" -> Optional.of(POSTGRESQL);
            case "DuckDB" -> Optional.of(DUCKDB);
            default -> Optional.empty();
        };
    }

    /**
     * What makes the same value the same text in every session, and the whole session see the same rows.
     *
     * @param moment of another session whose rows are to be seen
     */
    abstract List<String> settings(Optional<String> moment);

    /** Asks for a name by which other sessions see the same rows as this one. */
    abstract Optional<String> export();

    /** Asks in which bytes texts are stored: the same bytes are the same text only where that is the same. */
    abstract Optional<String> encoding();

    /** One name for types whose values have the same texts. */
    abstract String type(String name);

    /** The types whose hash tells all of their values apart. */
    abstract Set<String> types();

    /** The first bits of the hash of a row's key, as a number from 0. */
    abstract String segment(List<Column> key, int bits);

    /** Both halves of the sum of the hashes of rows; where a hash has 64 bits only, as fingerprints of files do, there is one. */
    abstract String sums(List<Column> columns);

    /** Asks for the columns of a table's primary key, where asking is quicker than looking for keys that are there twice. */
    abstract Optional<String> primaryKey(String table);

    /** Asks for the hash of the key of every row, to look for keys that are there twice; nothing where grouping is as quick. */
    abstract Optional<String> keyHashes(List<Column> key, String table);

    /**
     * Asks how many blocks a table has, of which ranges can be read by themselves; less than none where that is not possible. Ranges of
     * {@code ctid} are read without the rest since PostgreSQL 14.
     */
    abstract Optional<String> blocks(String table);

    /**
     * Asks for something that no change of any row leaves the same: where each row lies and which transaction wrote it, since the server
     * started, for one that is set back to an earlier state gives numbers of transactions once more.
     */
    abstract Optional<String> state(String table);
}
