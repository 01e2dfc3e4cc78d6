package io.landfall.validation.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a kind of database sums rows up: each row has a canonical text, and 128 bits of hash of that text are added up in two halves. Equal
 * sums of equally many rows mean the same rows, in whatever order they lie. Servers whose releases hash in different ways have
 * different sums, which costs time and hides nothing.
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
                    "SET bytea_output = 'hex'"));
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
        String text(List<String> columns) {
            return "CAST(ROW(%s) AS TEXT)".formatted(String.join(", ", columns));
        }

        @Override
        String segment(String text, int bits) {
            return "((hashtextextended(%s, 0) >> %d) & %d)".formatted(text, 64 - bits, (1L << bits) - 1);
        }

        @Override
        String high(String text) {
            return "sum(hashtextextended(%s, 1))".formatted(text);
        }

        @Override
        String low(String text) {
            return "sum(hashtextextended(%s, 2))".formatted(text);
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
        Optional<String> keyHashes(List<String> key, String table) {
            return Optional.of("SELECT hashtextextended(%s, 0) FROM %s".formatted(text(key), table));
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

        @Override
        String fence() {
            // Else the planner computes each text as often as it is named.
            return " OFFSET 0";
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

        // The length before each value keeps values apart.
        @Override
        String text(List<String> columns) {
            return columns.stream()
                    .map("coalesce(length(CAST(%1$s AS VARCHAR)) || ':' || CAST(%1$s AS VARCHAR), '-')"::formatted)
                    .collect(Collectors.joining(" || ", "(", ")"));
        }

        @Override
        String segment(String text, int bits) {
            return "(md5_number_upper(%s) >> %d)".formatted(text, 64 - bits);
        }

        @Override
        String high(String text) {
            return "sum(md5_number_upper(%s))".formatted(text);
        }

        @Override
        String low(String text) {
            return "sum(md5_number_lower(%s))".formatted(text);
        }

        @Override
        Optional<String> primaryKey(String table) {
            return Optional.empty();
        }

        @Override
        Optional<String> keyHashes(List<String> key, String table) {
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

        @Override
        String fence() {
            return "";
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

    /** The types whose text tells all of their values apart. */
    abstract Set<String> types();

    /** The canonical text of some columns of a row. */
    abstract String text(List<String> columns);

    /** The first bits of the hash of a text, as a number from 0. */
    abstract String segment(String text, int bits);

    /** One half of the sum of the hashes of texts. */
    abstract String high(String text);

    /** The other half. */
    abstract String low(String text);

    /** Asks for the columns of a table's primary key, where asking is quicker than looking for keys that are there twice. */
    abstract Optional<String> primaryKey(String table);

    /** Asks for the hash of the key of every row, to look for keys that are there twice; nothing where grouping is as quick. */
    abstract Optional<String> keyHashes(List<String> key, String table);

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

    /** Keeps a subquery a subquery. */
    abstract String fence();
}
