package io.landfall.validation.parity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts rows together that have no equal, so that one can say what changed: first those that are the same within the tolerances, then
 * those that agree in all columns but one, then those that are the only ones to agree in the columns that most rows agree in.
 */
final class Mating {

    /** Up to so many rows, every column is tried as the one that changed. */
    private static final long FEW = 50_000;

    /** So many pairs of rows may be looked at one by one. */
    private static final long PAIRS = 20_000_000;

    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.5;
    private static final int ROUNDS = 8;

    private final Workspace space;
    private final List<ColumnPair> pairs;

    Mating(Workspace space) {
        this.space = space;
        this.pairs = space.alignment().pairs();
    }

    /** Makes the table of mates. */
    void run() throws SQLException {
        space.database().execute("CREATE TABLE mates (lefty BIGINT, righty BIGINT)");
        if (hasWork()) {
            withinTolerances();
        }
        if (hasWork() && most() <= FEW) {
            for (var odd : pairs) {
                inOrder(pairs.stream().filter(pair -> !pair.equals(odd)).toList());
            }
        }
        for (var share : List.of(NEARLY_ALL, MOST)) {
            if (hasWork()) {
                alone(agreeing(share));
            }
        }
    }

    private boolean hasWork() throws SQLException {
        return single(Side.LEFT) > 0 && single(Side.RIGHT) > 0;
    }

    private long most() throws SQLException {
        return Math.max(single(Side.LEFT), single(Side.RIGHT));
    }

    private long single(Side side) throws SQLException {
        return space.database().number("SELECT count(*) FROM (%s)".formatted(singles(side)));
    }

    private static String singles(Side side) {
        var mine = side == Side.LEFT ? "lefty" : "righty";
        return "SELECT * FROM %s WHERE number NOT IN (SELECT %s FROM mates)".formatted(side.rest(), mine);
    }

    private String values(List<ColumnPair> agree) {
        return agree.isEmpty()
                ? "['']"
                : agree.stream()
                        .map(pair -> "row_[%d]".formatted(pair.index() + 1))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private void withinTolerances() throws SQLException {
        Predicate<ColumnPair> tolerant = pair -> pair.tolerance().isPresent();
        var numbers = pairs.stream().filter(tolerant).toList();
        if (numbers.isEmpty()) {
            return;
        }
        var others = pairs.stream().filter(tolerant.negate()).toList();
        var condition = "NOT (%s)".formatted(space.anyDiffers(numbers));
        mate(
                inOrderOf(others, numbers, Side.LEFT),
                inOrderOf(others, numbers, Side.RIGHT),
                "l.place = r.place AND " + condition);
        for (int round = 0; round < ROUNDS && candidates(others) <= PAIRS; round++) {
            if (nearest(others, condition) == 0) {
                return;
            }
        }
    }

    private String inOrderOf(List<ColumnPair> agree, List<ColumnPair> numbers, Side side) {
        var order = Workspace.each(numbers, pair -> Values.asDouble(side.of(pair), pair.column()));
        return "SELECT *, %1$s AS agreed, row_number() OVER (PARTITION BY %1$s ORDER BY %2$s, number) AS place FROM (%3$s)"
                .formatted(values(agree), order, singles(side));
    }

    private long candidates(List<ColumnPair> agree) throws SQLException {
        return space.database()
                .number(
                        "SELECT coalesce(sum(l.times * r.times), 0) FROM (SELECT %1$s AS agreed, count(*) AS times FROM (%2$s) GROUP BY ALL) l JOIN (SELECT %1$s AS agreed, count(*) AS times FROM (%3$s) GROUP BY ALL) r USING (agreed)"
                                .formatted(values(agree), singles(Side.LEFT), singles(Side.RIGHT)));
    }

    /** Mates rows that are each other's first within the tolerances. */
    private long nearest(List<ColumnPair> agree, String condition) throws SQLException {
        return space.database()
                .update(
                        "INSERT INTO mates WITH near AS (SELECT l.number AS lefty, r.number AS righty FROM (SELECT *, %1$s AS agreed FROM (%2$s)) l JOIN (SELECT *, %1$s AS agreed FROM (%3$s)) r ON l.agreed = r.agreed AND %4$s), first AS (SELECT lefty, min(righty) AS righty FROM near GROUP BY lefty) SELECT min(lefty), righty FROM first GROUP BY righty"
                                .formatted(values(agree), singles(Side.LEFT), singles(Side.RIGHT), condition));
    }

    /** Mates rows that agree, in the order of their other values. */
    private void inOrder(List<ColumnPair> agree) throws SQLException {
        mate(placed(agree, Side.LEFT), placed(agree, Side.RIGHT), "l.place = r.place");
    }

    private String placed(List<ColumnPair> agree, Side side) {
        return "SELECT *, %1$s AS agreed, row_number() OVER (PARTITION BY %1$s ORDER BY number) AS place FROM (%2$s)"
                .formatted(values(agree), singles(side));
    }

    /** Mates rows that are the only ones of their side with these values. */
    private void alone(List<ColumnPair> agree) throws SQLException {
        if (!agree.isEmpty() && agree.size() < pairs.size()) {
            mate(counted(agree, Side.LEFT), counted(agree, Side.RIGHT), "l.times = 1 AND r.times = 1");
        }
    }

    private String counted(List<ColumnPair> agree, Side side) {
        return "SELECT *, %1$s AS agreed, count(*) OVER (PARTITION BY %1$s) AS times FROM (%2$s)"
                .formatted(values(agree), singles(side));
    }

    private void mate(String left, String right, String condition) throws SQLException {
        space.database()
                .execute(
                        "INSERT INTO mates SELECT l.number, r.number FROM (%s) l JOIN (%s) r ON l.agreed = r.agreed AND %s"
                                .formatted(left, right, condition));
    }

    /** The columns in which at least this share of the rows of the smaller side have a value that the other side has too. */
    private List<ColumnPair> agreeing(double share) throws SQLException {
        var shared = IntStream.range(0, pairs.size())
                .mapToObj(i ->
                        "(SELECT count(*) FROM (SELECT row_[%1$d] AS v FROM l) a SEMI JOIN (SELECT row_[%1$d] AS v FROM r) b ON a.v IS NOT DISTINCT FROM b.v)"
                                .formatted(i + 1))
                .collect(Collectors.joining(", "));
        var least = share * Math.min(single(Side.LEFT), single(Side.RIGHT));
        return space.database()
                .query(
                        "WITH l AS MATERIALIZED (%s), r AS MATERIALIZED (%s) SELECT %s"
                                .formatted(singles(Side.LEFT), singles(Side.RIGHT), shared),
                        rows -> {
                            rows.next();
                            var agreeing = new ArrayList<ColumnPair>();
                            for (var pair : pairs) {
                                if (rows.getLong(pair.index() + 1) >= least) {
                                    agreeing.add(pair);
                                }
                            }
                            return agreeing;
                        });
    }
}
