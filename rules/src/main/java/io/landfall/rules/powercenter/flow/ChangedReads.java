package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.QueryTables;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that a mapping reads when it has changed them itself; a pipeline reads all tables as they are before the run. The targets of one
 * Source Qualifier are written after those that come before it in the load order, tables are emptied before anything is read, and a Lookup
 * without a cache asks its table for each row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/mappings/setting-the-target-load-order.html">Setting
 *     the target load order</a>
 */
record ChangedReads(Flow flow, Draft draft) {

    /** What there is to say; nothing of most mappings. */
    List<Diagnostic> all() {
        var targets = operators(Target.class);
        return operators(Source.class).stream()
                .flatMap(source -> targets.stream()
                        .filter(target -> target.dataset() instanceof Dataset.Table table && reads(source, table))
                        .flatMap(target -> doubt(source, target)))
                .distinct()
                .toList();
    }

    private Stream<Diagnostic> doubt(Source source, Target target) {
        if (empties(target)) {
            return Stream.of(said(FlowCode.READS_EMPTIED, source, target));
        }
        if (isWrittenBefore(source, target)) {
            return Stream.of(said(FlowCode.READS_WRITTEN, source, target));
        }
        return isAskedByRow(source) ? Stream.of(said(FlowCode.READS_BY_ROW, source, target)) : Stream.empty();
    }

    private static Diagnostic said(FlowCode code, Source source, Target target) {
        var table = ((Dataset.Table) target.dataset()).name();
        return Diagnostic.of(code, source.at(), source.id(), table, target.id());
    }

    private static boolean empties(Target target) {
        return !target.mode().keepsRows()
                || target.deletions().stream().anyMatch(deletion -> deletion.when() == Deletion.When.BEFORE);
    }

    /** Whether rows of the source go to a target that another Source Qualifier feeds, later in the load order. */
    private boolean isWrittenBefore(Source source, Target target) {
        var targets = operators(Target.class);
        var reached = reached(source);
        return targets.stream()
                .skip(targets.indexOf(target) + 1L)
                .filter(later -> reached.contains(later.id()))
                .anyMatch(later -> Collections.disjoint(qualifiers(later), qualifiers(target)));
    }

    /** The operators that rows of the source reach; each comes after its inputs. */
    private Set<String> reached(Source source) {
        var reached = new HashSet<>(Set.of(source.id()));
        draft.operators().stream()
                .filter(operator ->
                        operator.inputs().stream().map(InputRef::operator).anyMatch(reached::contains))
                .forEach(operator -> reached.add(operator.id()));
        return reached;
    }

    private Set<String> qualifiers(Target target) {
        var name = flow.nodes().stream()
                .filter(node -> node instanceof Node.TargetNode && node.at().equals(target.at()))
                .map(Node::name)
                .findFirst()
                .orElse(target.id());
        return flow.nodes().stream()
                .filter(node -> node instanceof TransformationNode work && work.definition() instanceof SourceQualifier)
                .map(Node::name)
                .filter(qualifier -> flow.from(qualifier).contains(Flow.key(name)))
                .collect(Collectors.toSet());
    }

    private boolean isAskedByRow(Source source) {
        return flow.nodes().stream()
                .filter(node -> node.at().equals(source.at()))
                .anyMatch(node -> node instanceof TransformationNode work
                        && work.definition() instanceof Lookup
                        && work.settings()
                                .text("Lookup caching enabled")
                                .strip()
                                .equalsIgnoreCase("NO"));
    }

    private <T extends Operator> List<T> operators(Class<T> kind) {
        return draft.operators().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static boolean reads(Source source, Dataset.Table written) {
        return switch (source.dataset()) {
            case Dataset.Table(var connection, var schema, var name) ->
                mayBeOne(connection, written.connection()) && isNamed(schema, name, written);
            case Dataset.Query query ->
                mayBeOne(query.connection(), written.connection())
                        && QueryTables.of(query.sql()).stream().anyMatch(name -> isNamed(name, written));
            case Dataset.File _, Dataset.Rows _ -> false;
        };
    }

    private static boolean isNamed(String read, Dataset.Table written) {
        var dot = read.lastIndexOf('.');
        return isNamed(read.substring(0, Math.max(dot, 0)), read.substring(dot + 1), written);
    }

    private static boolean isNamed(String schema, String name, Dataset.Table written) {
        return name.equalsIgnoreCase(written.name())
                && (schema.isEmpty()
                        || written.schema().isEmpty()
                        || schema.toLowerCase(Locale.ROOT)
                                .endsWith(written.schema().toLowerCase(Locale.ROOT)));
    }

    /** Connections of other names are others; what a session has still to name may be any. */
    private static boolean mayBeOne(String one, String other) {
        return Stream.of(one, other).anyMatch(name -> name.isBlank() || name.startsWith("$"))
                || one.equalsIgnoreCase(other);
    }
}
