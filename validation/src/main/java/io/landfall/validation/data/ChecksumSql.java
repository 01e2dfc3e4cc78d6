package io.landfall.validation.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a kind of database sums rows up: each row has a canonical text, and the MD5 of that text, 128 bits, is added up in two halves. Equal
 * sums of equally many rows mean the same rows, in whatever order they lie.
 */
enum ChecksumSql {
    POSTGRESQL {
        @Override
        List<String> settings() {
            return List.of(
                    "SET TimeZone = 'UTC'",
                    "SET DateStyle = 'ISO, MDY'",
                    "SET IntervalStyle = 'postgres'",
                    "SET extra_float_digits = 1",
                    "SET bytea_output = 'hex'");
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
        String digest(List<String> columns) {
            return "md5(CAST(ROW(%s) AS TEXT))".formatted(String.join(", ", columns));
        }

        @Override
        String segment(String digest, int bits) {
            return "(CAST(CAST('x' || left(%s, 8) AS BIT(32)) AS BIGINT) >> %d)".formatted(digest, 32 - bits);
        }

        @Override
        String high(String digest) {
            return "sum(CAST(CAST('x' || left(%s, 16) AS BIT(64)) AS BIGINT))".formatted(digest);
        }

        @Override
        String low(String digest) {
            return "sum(CAST(CAST('x' || right(%s, 16) AS BIT(64)) AS BIGINT))".formatted(digest);
        }

        @Override
        String fence() {
            // Else the planner computes each digest as often as it is named.
            return " OFFSET 0";
        }
    },
    DUCKDB {
        @Override
        List<String> settings() {
            return List.of();
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

        // The text itself: its MD5 is taken as numbers. The length before each value keeps values apart.
        @Override
        String digest(List<String> columns) {
            return columns.stream()
                    .map("coalesce(length(CAST(%1$s AS VARCHAR)) || ':' || CAST(%1$s AS VARCHAR), '-')"::formatted)
                    .collect(Collectors.joining(" || ", "(", ")"));
        }

        @Override
        String segment(String digest, int bits) {
            return "(md5_number_upper(%s) >> %d)".formatted(digest, 64 - bits);
        }

        @Override
        String high(String digest) {
            return "sum(md5_number_upper(%s))".formatted(digest);
        }

        @Override
        String low(String digest) {
            return "sum(md5_number_lower(%s))".formatted(digest);
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

    /** What makes the same value the same text in every session. */
    abstract List<String> settings();

    /** Asks in which bytes texts are stored: the same bytes are the same text only where that is the same. */
    abstract Optional<String> encoding();

    /** One name for types whose values have the same texts. */
    abstract String type(String name);

    /** The types whose text tells all of their values apart. */
    abstract Set<String> types();

    abstract String digest(List<String> columns);

    /** The first bits of a digest, as a number. */
    abstract String segment(String digest, int bits);

    abstract String high(String digest);

    abstract String low(String digest);

    abstract String fence();
}
