package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Filter;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.Router;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.parsers.powercenter.SessionInstance.KeyRange;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.Order;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of a session in which each reads by a query or by a range of its own, and what follows looks at one row at a time, so that
 * it makes no difference which of them a row goes through. Others are refused.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/advanced-workflow-guide/partition-points/partitioning-relational-sources/entering-a-filter-condition.html">The
 *     queries of partitions</a>
 */
record Partitions(Work work, SessionInstance use) {

    private static final Set<String> QUERIES = Set.of("sql query", "source filter", "user defined join");

    /** Functions that go over rows, or over the rows of a partition. */
    private static final Pattern OVER_ROWS = Pattern.compile("(?i)\\b(CUME|MOVINGSUM|MOVINGAVG|SET\\w*VARIABLE)\\b");

    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss");

    /** Refuses an instance that does something else in several partitions than in one. */
    static void check(FlowNode node) {
        var isHarmless = switch (node) {
            case FlowNode.SourceNode _ -> true;
            case FlowNode.TargetNode target ->
                Stream.of("Pre SQL", "Post SQL")
                        .allMatch(sql -> target.settings().text(sql).isBlank());
            case FlowNode.WorkNode own -> isByRow(own.definition());
        };
        if (node.settings().isPartitioned() && !isHarmless) {
            throw Unrepeatable.refused(node.at(), "a session with several partitions");
        }
        if (!node.settings().isPartitioned() && hasRange(node)) {
            throw Unrepeatable.refused(node.at(), "the range of the only partition");
        }
    }

    private static boolean hasRange(FlowNode node) {
        return node.settings().use().stream()
                .flatMap(use -> use.partitions().stream())
                .flatMap(partition -> partition.ranges().stream())
                .anyMatch(range -> !range.isOpen());
    }

    private static boolean isByRow(Transformation transformation) {
        return switch (transformation) {
            case SourceQualifier _, Filter _, Router _ -> true;
            case ExpressionTransformation _ ->
                transformation.ports().stream()
                        .noneMatch(port -> port.is(PortRole.VARIABLE)
                                || OVER_ROWS.matcher(port.expression()).find());
            default -> false;
        };
    }

    /** Of a qualifier, if a session has several for it. */
    static Optional<Partitions> of(Work work) {
        return work.settings().use().filter(use -> use.partitions().size() > 1).map(use -> new Partitions(work, use));
    }

    /** What the database answers to each of them, one after the other. */
    List<LegacyRows> answers(List<Port> ports) {
        if (use.partitions().stream().anyMatch(partition -> !partition.ranges().isEmpty())) {
            if (!use.partitionType().equalsIgnoreCase("KEY RANGE")) {
                throw work.refused("ranges of partitions that are divided otherwise");
            }
            return ranges(ports);
        }
        return use.partitions().stream()
                .map(partition -> {
                    var says = use.attributes().all().stream()
                            .anyMatch(attribute ->
                                    QUERIES.contains(attribute.name().toLowerCase(Locale.ROOT))
                                            && attribute.partition().equals(partition.name())
                                            && !attribute.value().isBlank());
                    var place = work.at().child(partition.name());
                    return Optional.of(place)
                            .filter(_ -> says)
                            .flatMap(work.run().request().inputs()::rows)
                            .orElseThrow(() -> work.refused("partitions of which one does not say what it reads"));
                })
                .toList();
    }

    /** The rows of the table within the range of each. */
    private List<LegacyRows> ranges(List<Port> ports) {
        var given = work.run()
                .request()
                .inputs()
                .rows(work.at())
                .orElseThrow(() -> work.refused("the rows of a table, which are not given"));
        var read = new ArrayList<LegacyRows>();
        for (var partition : use.partitions()) {
            if (partition.ranges().size() != 1) {
                throw work.refused("ranges of several keys, and partitions without one");
            }
            var range = partition.ranges().getFirst();
            var place = place(range, ports, given);
            read.add(new LegacyRows(
                    given.columns(),
                    given.rows().stream()
                            .filter(row -> isWithin(GivenValues.read(row.get(place), work.at()), range))
                            .toList()));
        }
        return read;
    }

    private int place(KeyRange range, List<Port> ports, LegacyRows given) {
        return ports.stream()
                .filter(port -> work.run()
                        .graph()
                        .feeding(work.node(), port.name())
                        .filter(from -> from.port().equalsIgnoreCase(range.port())
                                && (range.instance().isEmpty() || from.node().equalsIgnoreCase(range.instance())))
                        .isPresent())
                .findFirst()
                .map(port -> SourceQualifierExecutor.place(work, ports, port, given))
                .orElseThrow(() -> work.refused("the range of a column that is not read"));
    }

    /** From the start on, and before the end; NULL is in no range. */
    private boolean isWithin(@Nullable Object value, KeyRange range) {
        return value != null
                && (range.start().isBlank() || compare(value, range.start()) >= 0)
                && (range.end().isBlank() || compare(value, range.end()) < 0);
    }

    private int compare(Object value, String end) {
        var other = switch (value) {
            case Double _ -> throw work.refused("ranges of floating-point numbers");
            case Number _ -> new BigDecimal(end.strip());
            case LocalDateTime _ -> LocalDateTime.parse(end.strip(), DATES);
            default -> throw work.refused("ranges of texts, which the database compares");
        };
        return Order.compare(value, other).orElseThrow();
    }
}
