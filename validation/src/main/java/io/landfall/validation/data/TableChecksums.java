package io.landfall.validation.data;

import java.sql.SQLException;
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

    private static final int FEW_BITS = 12;
    private static final int BITS = 16;
    private static final int SPLIT_BITS = 28;

    /** A sample has the rows of one segment of so many bits. */
    private static final int SAMPLE_BITS = 8;

    /** A smaller sample says nothing. */
    private static final long LEAST_SAMPLE = 200;

    /** Fewer rows than this are fetched rather than summed up once more. */
    private static final long FEW = 20_000;

    /** More rows than this would make too many sums. */
    private static final long MANY = 4_000_000;

    /** A condition does not name more segments than this. */
    private static final int MOST_NAMED = 40_000;

    private TableChecksums() {}

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
    public static Answer between(TableSnapshot left, TableSnapshot right, List<String> key, List<String> ignored)
            throws SQLException {
        var sql = left.sums();
        if (sql.isEmpty() || !sql.equals(right.sums())) {
            return new Refused("there are checksums only between two PostgreSQL or two DuckDB databases");
        }
        try {
            return new Sums(sql.get(), left, right).narrow(lower(key), lower(ignored));
        } catch (SQLException failure) {
            left.again();
            right.again();
            return new Refused("a database refused them");
        }
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(TableChecksums::lower).collect(Collectors.toCollection(TreeSet::new));
    }

    static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Columns of one of the tables, in the order of the left one.
     *
     * @param key by names in lower case
     */
    private record Chosen(TableSnapshot table, Map<String, TableSnapshot.Column> key, List<TableSnapshot.Column> all) {

        String segment(ChecksumSql sql, int bits) {
            return sql.segment(List.copyOf(key.values()), bits);
        }

        String in(ChecksumSql sql, int bits, Set<Long> segments) {
            var named = segments.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return segments.isEmpty() ? "1 = 0" : "%s IN (%s)".formatted(segment(sql, bits), named);
        }

        Map<Long, SegmentSums.Sum> sums(ChecksumSql sql, int bits, String condition) throws SQLException {
            var from = table.from();
            return table.parts()
                    .sums(
                            part -> "SELECT %s AS segment, count(*), %s FROM %s%s GROUP BY 1"
                                    .formatted(segment(sql, bits), sql.sums(all), from, Sql.where(condition, part)),
                            table::sums);
        }

        /**
         * How many keys are there more than once.
         *
         * @param rows that meet the condition
         */
        long duplicates(ChecksumSql sql, long rows, String condition) throws SQLException {
            return table.parts().number(twice(condition), query -> counted(sql, rows, condition, query));
        }

        private long counted(ChecksumSql sql, long rows, String condition, String query) throws SQLException {
            if (rows == 0 || isPrimaryKey(sql)) {
                return 0;
            }
            var hashes = sql.keyHashes(List.copyOf(key.values()), table.from());
            if (hashes.isPresent()
                    && rows <= PostgresCopy.MOST
                    && PostgresCopy.areDistinct(table, hashes.get() + Sql.where(condition), (int) rows)) {
                return 0;
            }
            return Long.parseLong(table.text(query));
        }

        private String twice(String condition) throws SQLException {
            var columns =
                    key.values().stream().map(TableSnapshot.Column::quoted).collect(Collectors.joining(", "));
            return "SELECT count(*) FROM (SELECT 1 FROM %s%s GROUP BY %s HAVING count(*) > 1) s"
                    .formatted(table.from(), Sql.where(condition), columns);
        }

        boolean isPrimaryKey(ChecksumSql sql) throws SQLException {
            var primary = sql.primaryKey(table.from());
            return primary.isPresent() && isIn(table.names(primary.get()), key.keySet());
        }

        private static boolean isIn(Set<String> primary, Set<String> key) {
            return !primary.isEmpty() && key.containsAll(primary);
        }
    }

    /** Sums of nearly single rows of a part of the keys. */
    private record Sample(SegmentSums sums) {

        private long rows() {
            return Math.max(sums.leftRows(), sums.rightRows());
        }

        private long all() {
            return rows() << SAMPLE_BITS;
        }

        private double share() {
            return sums.rows(sums.differing()) / (double) Math.max(1, rows());
        }

        /** Whether so many rows differ that most segments do. */
        boolean isHopeless() {
            var rowsOfSegment = Math.max(1.0, all() / (double) (1L << BITS));
            return rows() >= LEAST_SAMPLE && 1 - Math.pow(1 - share(), rowsOfSegment) > 0.5;
        }

        /** Few sums cost less, and are enough where little differs. */
        int bits() {
            return rows() >= LEAST_SAMPLE && all() <= MANY && share() == 0 ? FEW_BITS : BITS;
        }
    }

    private record Sums(ChecksumSql sql, TableSnapshot left, TableSnapshot right) {

        Answer narrow(Set<String> key, Set<String> ignored) throws SQLException {
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

        private static Chosen chosen(
                TableSnapshot table, Map<String, TableSnapshot.Column> columns, List<String> key, List<String> all) {
            var keys = new LinkedHashMap<String, TableSnapshot.Column>();
            key.forEach(name -> keys.put(name, column(columns, name)));
            return new Chosen(
                    table, keys, all.stream().map(name -> column(columns, name)).toList());
        }

        private static TableSnapshot.Column column(Map<String, TableSnapshot.Column> columns, String name) {
            return Objects.requireNonNull(columns.get(name));
        }

        private Answer narrow(Chosen one, Chosen other, boolean keyed) throws SQLException {
            var sample = sample(one, other);
            if (sample.isHopeless()) {
                return Narrowed.NOT;
            }
            var bits = sample.bits();
            var named = bits;
            var level = sums(one, other, bits, "", "");
            var differing = level.differing();
            var rows = level.rows(differing);
            var same = level.same(differing);
            if (rows > same) {
                return Narrowed.NOT;
            }
            if (rows > FEW && rows <= MANY) {
                var split = sums(one, other, SPLIT_BITS, one.in(sql, bits, differing), other.in(sql, bits, differing));
                var parts = split.differing();
                if (parts.size() <= MOST_NAMED) {
                    same += split.same(parts);
                    differing = parts;
                    named = SPLIT_BITS;
                }
            }
            var twice = keyed ? duplicates(one, other, level, bits) : new AtOnce<>(0L, 0L);
            return new Narrowed(
                    same,
                    Optional.of(one.in(sql, named, differing)),
                    Optional.of(other.in(sql, named, differing)),
                    twice.left(),
                    twice.right());
        }

        /** Keys that are there twice: in segments that are the same they are so on both sides, and one need not be asked. */
        private AtOnce<Long> duplicates(Chosen one, Chosen other, SegmentSums level, int bits) throws SQLException {
            if (other.isPrimaryKey(sql) && !one.isPrimaryKey(sql)) {
                var turned = duplicates(other, one, level.turned(), bits);
                return new AtOnce<>(turned.right(), turned.left());
            }
            var differing = level.differing();
            var found = AtOnce.of(
                    () -> one.duplicates(sql, level.leftRows(), ""),
                    () -> other.duplicates(sql, level.turned().leftRows(differing), other.in(sql, bits, differing)));
            var ours = found.left() == 0
                    ? 0
                    : one.duplicates(sql, level.leftRows(differing), one.in(sql, bits, differing));
            return new AtOnce<>(found.left(), found.left() - ours + found.right());
        }

        /** Costs little, and tells early that summing up all is not worth it. */
        private Sample sample(Chosen one, Chosen other) throws SQLException {
            var first = Set.of(0L);
            return new Sample(
                    sums(one, other, SPLIT_BITS, one.in(sql, SAMPLE_BITS, first), other.in(sql, SAMPLE_BITS, first)));
        }

        private SegmentSums sums(Chosen one, Chosen other, int bits, String ours, String theirs) throws SQLException {
            var sums = AtOnce.of(() -> one.sums(sql, bits, ours), () -> other.sums(sql, bits, theirs));
            return new SegmentSums(sums.left(), sums.right());
        }
    }
}
