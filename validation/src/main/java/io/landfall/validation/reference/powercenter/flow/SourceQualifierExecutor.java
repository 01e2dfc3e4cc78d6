package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.powercenter.flow.FlowNode.SourceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs Source Qualifiers: they read a flat file, or have what a database answers to their query. The columns of a query are told by
 * their place. A query of its own does away with distinct and sorted ports.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/source-qualifier-transformation.html">Source
 *     Qualifier transformation</a>
 */
final class SourceQualifierExecutor implements TransformationExecutor {

    /** Databases that put NULL before everything else. */
    private static final Set<String> NULL_LOW =
            Set.of("microsoft sql server", "sybase", "teradata", "mysql", "informix", "hive", "sap hana");

    private static final Set<String> EXACT = Set.of("oracle", "postgresql");

    /** Databases that put NULL behind everything else. */
    private static final Set<String> NULL_HIGH =
            Set.of("oracle", "db2", "postgresql", "greenplum", "amazon redshift", "snowflake");

    /** Whether such a database may sort NULL as the lowest value: one answer, or both where that is not known. */
    static List<Boolean> nullLow(String databaseType) {
        return sortsNullLow(databaseType)
                ? List.of(true)
                : NULL_HIGH.contains(databaseType.strip().toLowerCase(Locale.ROOT))
                        ? List.of(false)
                        : List.of(false, true);
    }

    /** Whether such a database sorts NULL as the lowest value. */
    private static boolean sortsNullLow(String databaseType) {
        return NULL_LOW.contains(databaseType.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof SourceQualifier;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var sources = sources(work);
        var ports = work.transformation().ports().stream()
                .filter(port -> port.isOutput() && work.isUsed(port))
                .toList();
        if (ports.stream().anyMatch(port -> !port.defaultValue().isBlank())) {
            throw work.refused("default values of a Source Qualifier");
        }
        var source = sources.getFirst();
        var partitions = Partitions.of(work);
        if (partitions.isPresent()) {
            var answers = new ArrayList<FlowRow>();
            partitions.get().answers(ports).forEach(answer -> answers.addAll(answered(work, ports, answer)));
            return Map.of("", RowStream.begun(answers, false));
        }
        var given = work.run().request().inputs().rows(work.at());
        var isFile = given.isEmpty() && source.definition().flatFile().isPresent();
        if (isFile && sources.size() > 1) {
            throw work.refused("several files behind one Source Qualifier");
        }
        var rows = isFile
                ? new FileSource(work, source).read(ports)
                : answered(
                        work,
                        ports,
                        given.orElseThrow(
                                () -> work.refused("the rows of '%s', which are not given".formatted(source.name()))));
        return Map.of("", arranged(work, source, ports, rows, isFile));
    }

    private static List<SourceNode> sources(Work work) {
        var sources = new ArrayList<SourceNode>();
        for (var name : work.settings().instance().associatedSources()) {
            work.run().graph().source(work.settings().prefix() + name).ifPresent(sources::add);
        }
        if (sources.isEmpty()) {
            work.inputs().stream()
                    .flatMap(port -> work.run().graph().feeding(work.node(), port.name()).stream())
                    .flatMap(from -> work.run().graph().source(from.node()).stream())
                    .distinct()
                    .forEach(sources::add);
        }
        if (sources.isEmpty()) {
            throw work.refused("a Source Qualifier without a source");
        }
        return sources;
    }

    private static List<FlowRow> answered(Work work, List<Port> ports, LegacyRows given) {
        var places = ports.stream().map(port -> place(work, ports, port, given)).toList();
        var isDistinct = isDistinct(work, false);
        var seen = new HashSet<MatchKey>();
        var alike = new HashSet<MatchKey>();
        var rows = new ArrayList<FlowRow>();
        for (List<@Nullable Object> row : given.rows()) {
            var answer = new ArrayList<@Nullable Object>();
            places.forEach(place -> answer.add(GivenValues.read(row.get(place), work.at())));
            if (isDistinct && !seen.add(MatchKey.of(answer, false, work.at()))) {
                continue;
            }
            if (isDistinct && !comparesExactly(work) && !alike.add(alike(answer, work))) {
                throw work.undefined("distinct rows whose texts differ in case or in blanks at their end alone");
            }
            work.unlessInError(() -> {
                        var values = new PortValues();
                        for (int i = 0; i < ports.size(); i++) {
                            var port = ports.get(i);
                            var value = GivenValues.read(row.get(places.get(i)), port.at());
                            values.put(port.name(), work.held(value, port));
                        }
                        return FlowRow.of(values);
                    })
                    .ifPresent(rows::add);
        }
        return rows;
    }

    /** Whether the database tells texts apart by every character; most have other rules, or may have. */
    private static boolean comparesExactly(Work work) {
        var connected = work.settings().connectionType().strip();
        var type = connected.isEmpty() ? sources(work).getFirst().definition().databaseType() : connected;
        return EXACT.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    private static MatchKey alike(List<@Nullable Object> answer, Work work) {
        var loose = new ArrayList<@Nullable Object>(answer);
        loose.replaceAll(value -> value instanceof String text ? text.replaceAll(" +$", "") : value);
        return MatchKey.of(loose, true, work.at());
    }

    /** A database compares its own columns, the service the ports of a file. */
    private static boolean isDistinct(Work work, boolean isFile) {
        return work.settings().isYes("Select Distinct")
                && (isFile || work.settings().text("Sql Query").isBlank());
    }

    /** By the linked column of a table, else by the port that a query answers for, else by its place in the query. */
    static int place(Work work, List<Port> ports, Port port, LegacyRows given) {
        var column = work.run().graph().feeding(work.node(), port.name()).map(PortKey::port);
        var isTable = work.settings().text("Sql Query").isBlank();
        var byColumn = isTable ? column.map(given::position).filter(place -> place >= 0) : Optional.<Integer>empty();
        var byName = byColumn.orElseGet(() -> given.position(port.name()));
        if (byName >= 0) {
            return byName;
        }
        if (given.columns().size() == ports.size()) {
            return ports.indexOf(port);
        }
        throw work.refused("the column behind '%s', which is not given".formatted(port.name()));
    }

    private static RowStream arranged(
            Work work, SourceNode source, List<Port> ports, List<FlowRow> read, boolean isFile) {
        var hasQuery = !isFile && !work.settings().text("Sql Query").isBlank();
        var rows = new ArrayList<>(read);
        if (isFile && isDistinct(work, true)) {
            var seen = new HashSet<MatchKey>();
            rows.removeIf(row -> !seen.add(key(work, ports, row)));
        }
        if (isFile) {
            return RowStream.begun(rows, true);
        }
        var sorted = hasQuery ? List.<Port>of() : sorted(work, ports);
        var connected = work.settings().connectionType();
        var places = nullLow(connected.isBlank() ? source.definition().databaseType() : connected);
        if (places.size() > 1
                && rows.stream()
                        .anyMatch(row ->
                                sorted.stream().anyMatch(port -> row.values().get(port.name()) == null))) {
            throw work.undefined("where the database sorts NULL");
        }
        var nullLow = places.getFirst();
        rows.sort((left, right) -> {
            var order = 0;
            for (var port : sorted) {
                order = order != 0
                        ? order
                        : MatchKey.compare(
                                left.values().get(port.name()), right.values().get(port.name()), nullLow, port.at());
            }
            return order;
        });
        return RowStream.begun(rows, false);
    }

    private static MatchKey key(Work work, List<Port> ports, FlowRow row) {
        var values = new ArrayList<@Nullable Object>();
        ports.forEach(port -> values.add(row.values().get(port.name())));
        return MatchKey.of(values, false, work.at());
    }

    private static List<Port> sorted(Work work, List<Port> ports) {
        var text = work.settings().text("Number Of Sorted Ports").strip();
        return text.matches("\\d{1,9}") ? ports.subList(0, Math.min(ports.size(), Integer.parseInt(text))) : List.of();
    }
}
