package io.landfall.validation.data;

import io.landfall.converter.pipeline.Dataset;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells where two tables in databases of the same kind may differ, and lets the databases do the work: rows fall into segments by the
 * digest of their key, each segment is summed up in one pass without a sort, and only rows of segments whose sums differ are worth
 * fetching. Large segments are split once more. Equal rows are all that is left out, so every tolerance can still be applied to the rest.
 */
public final class TableChecksums {

    private static final int BITS = 16;
    private static final int SPLIT_BITS = 28;

    /** Fewer rows than this are fetched rather than summed up once more. */
    private static final long FEW = 20_000;

    /** More rows than this would make too many sums. */
    private static final long MANY = 4_000_000;

    /** A condition does not name more segments than this. */
    private static final int MOST_NAMED = 40_000;

    private TableChecksums() {}

    /** A table and the way to it. */
    public record Place(Dataset.Table table, Connections.Login login) {}

    /** What checksums say. */
    public sealed interface Answer {}

    /** They cannot be had, or say nothing. */
    public record Refused(String reason) implements Answer {}

    /**
     * Rows that need not be fetched.
     *
     * @param same rows of each side that are left out; none when nearly all have to be fetched
     * @param left condition that the left table's rows to be fetched meet; none when all have to be fetched
     * @param leftDuplicates keys that the left table has more than once
     */
    public record Narrowed(
            long same, Optional<String> left, Optional<String> right, long leftDuplicates, long rightDuplicates)
            implements Answer {
        private static final Narrowed NOT = new Narrowed(0, Optional.empty(), Optional.empty(), 0, 0);
    }

    /**
     * Sums up both tables.
     *
     * @param key columns that say which rows belong together; none to compare rows as a multiset
     * @param ignored columns that do not count
     */
    public static Answer between(Place left, Place right, List<String> key, List<String> ignored) {
        try (var one = open(left);
                var other = open(right)) {
            var product = one.getMetaData().getDatabaseProductName();
            var sql = ChecksumSql.of(product);
            if (sql.isEmpty() || !product.equals(other.getMetaData().getDatabaseProductName())) {
                return new Refused("there are checksums only between two PostgreSQL or two DuckDB databases");
            }
            return new Sums(sql.get(), new Summed(one, left.table()), new Summed(other, right.table()))
                    .narrow(lower(key), lower(ignored));
        } catch (SQLException failure) {
            return new Refused("a database refused them");
        }
    }

    private static Connection open(Place place) throws SQLException {
        return DriverManager.getConnection(place.login().url(), place.login().properties());
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(TableChecksums::lower).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The sum of a segment's rows. */
    private record Sum(long rows, String high, String low) {}

    private record Column(String quoted, String type) {}

    /** A table whose rows are summed up. */
    private record Summed(Connection connection, Dataset.Table table) {

        private static final class Ambiguous extends SQLException {
            private static final long serialVersionUID = 1L;
        }

        String from() throws SQLException {
            return JdbcTable.named(table, connection);
        }

        /** By names in lower case. */
        Map<String, Column> columns() throws SQLException {
            var quote = connection.getMetaData().getIdentifierQuoteString();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT * FROM %s WHERE 1 = 0".formatted(from()))) {
                var described = rows.getMetaData();
                var columns = new LinkedHashMap<String, Column>();
                for (int i = 1; i <= described.getColumnCount(); i++) {
                    var name = described.getColumnLabel(i);
                    var column = new Column(JdbcTable.quoted(name, quote), described.getColumnTypeName(i));
                    if (columns.put(lower(name), column) != null) {
                        throw new Ambiguous();
                    }
                }
                return columns;
            }
        }

        void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String text(String query) throws SQLException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        }

        Map<Long, Sum> sums(String query) throws SQLException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                var sums = new HashMap<Long, Sum>();
                while (rows.next()) {
                    sums.put(rows.getLong(1), new Sum(rows.getLong(2), rows.getString(3), rows.getString(4)));
                }
                return sums;
            }
        }
    }

    /** Columns of one of the tables, in the order of the left one, in quotes. */
    private record Chosen(Summed table, List<String> key, List<String> all) {

        String segment(ChecksumSql sql, int bits) {
            return sql.segment(sql.digest(key), bits);
        }

        String in(ChecksumSql sql, int bits, Set<Long> segments) {
            var named = segments.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return segments.isEmpty() ? "1 = 0" : "%s IN (%s)".formatted(segment(sql, bits), named);
        }

        Map<Long, Sum> sums(ChecksumSql sql, int bits, String condition) throws SQLException {
            return table.sums(
                    "SELECT segment, count(*), %s, %s FROM (SELECT %s AS segment, %s AS digest FROM %s%s%s) s GROUP BY segment"
                            .formatted(
                                    sql.high("digest"),
                                    sql.low("digest"),
                                    segment(sql, bits),
                                    sql.digest(all),
                                    table.from(),
                                    condition,
                                    sql.fence()));
        }

        long duplicates() throws SQLException {
            return Long.parseLong(table.text("SELECT count(*) FROM (SELECT 1 FROM %s GROUP BY %s HAVING count(*) > 1) s"
                    .formatted(table.from(), String.join(", ", key))));
        }
    }

    /** Both tables summed up to the same number of bits. */
    private record Level(Map<Long, Sum> left, Map<Long, Sum> right) {

        Set<Long> differing() {
            var segments = new HashSet<>(left.keySet());
            segments.addAll(right.keySet());
            segments.removeIf(segment -> {
                var sum = left.get(segment);
                return sum != null && sum.equals(right.get(segment));
            });
            return new TreeSet<>(segments);
        }

        /** Rows of the larger side in some segments. */
        long rows(Set<Long> segments) {
            return Math.max(rows(left, segments), rows(right, segments));
        }

        private static long rows(Map<Long, Sum> sums, Set<Long> segments) {
            return segments.stream()
                    .mapToLong(segment ->
                            sums.containsKey(segment) ? sums.get(segment).rows() : 0)
                    .sum();
        }

        /** Rows of the segments that are the same on both sides. */
        long same(Set<Long> differing) {
            return left.entrySet().stream()
                    .filter(entry -> !differing.contains(entry.getKey()))
                    .mapToLong(entry -> entry.getValue().rows())
                    .sum();
        }
    }

    private record Sums(ChecksumSql sql, Summed left, Summed right) {

        Answer narrow(Set<String> key, Set<String> ignored) throws SQLException {
            for (var setting : sql.settings()) {
                left.execute(setting);
                right.execute(setting);
            }
            if (sql.encoding().isPresent()
                    && !left.text(sql.encoding().get())
                            .equals(right.text(sql.encoding().get()))) {
                return new Refused("the databases store texts in different encodings");
            }
            var ours = left.columns();
            var theirs = right.columns();
            var common = ours.keySet().stream()
                    .filter(name -> theirs.containsKey(name) && !ignored.contains(name))
                    .toList();
            if (common.isEmpty() || !common.containsAll(key)) {
                return new Refused("the tables do not have the same key");
            }
            for (var name : common) {
                var type = sql.type(column(ours, name).type());
                if (!sql.types().contains(type)
                        || !type.equals(sql.type(column(theirs, name).type()))) {
                    return new Refused("column '%s' has no type that both sides write the same".formatted(name));
                }
            }
            var names = key.isEmpty() ? common : List.copyOf(key);
            return narrow(chosen(left, ours, names, common), chosen(right, theirs, names, common), !key.isEmpty());
        }

        private static Chosen chosen(Summed table, Map<String, Column> columns, List<String> key, List<String> all) {
            return new Chosen(table, quoted(columns, key), quoted(columns, all));
        }

        private static List<String> quoted(Map<String, Column> columns, List<String> names) {
            return names.stream().map(name -> column(columns, name).quoted()).toList();
        }

        private static Column column(Map<String, Column> columns, String name) {
            return Objects.requireNonNull(columns.get(name));
        }

        private Answer narrow(Chosen one, Chosen other, boolean keyed) throws SQLException {
            var level = new Level(one.sums(sql, BITS, ""), other.sums(sql, BITS, ""));
            var differing = level.differing();
            var rows = level.rows(differing);
            var same = level.same(differing);
            if (rows > same) {
                return Narrowed.NOT;
            }
            var bits = BITS;
            if (rows > FEW && rows <= MANY) {
                var split = new Level(
                        one.sums(sql, SPLIT_BITS, " WHERE " + one.in(sql, BITS, differing)),
                        other.sums(sql, SPLIT_BITS, " WHERE " + other.in(sql, BITS, differing)));
                var parts = split.differing();
                if (parts.size() <= MOST_NAMED) {
                    same += split.same(parts);
                    differing = parts;
                    bits = SPLIT_BITS;
                }
            }
            return new Narrowed(
                    same,
                    Optional.of(one.in(sql, bits, differing)),
                    Optional.of(other.in(sql, bits, differing)),
                    keyed ? one.duplicates() : 0,
                    keyed ? other.duplicates() : 0);
        }
    }
}
