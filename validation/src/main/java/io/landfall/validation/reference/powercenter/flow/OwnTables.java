package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.SqlTransformation;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.FlowNode.SourceNode;
import io.landfall.validation.reference.powercenter.flow.FlowNode.TargetNode;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that a run reads after it has changed them. The rows that are given for a table are those before the run, which such a reader
 * does not see: the table was emptied before anything is read, an earlier part of the load order has written it, or a Lookup without a
 * cache asks it for each row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/mappings/setting-the-target-load-order.html">Setting
 *     the target load order</a>
 */
record OwnTables(MappingRun run) {

    private static final Pattern REMOVING = Pattern.compile("\\b(delete|truncate)\\b", Pattern.CASE_INSENSITIVE);

    /** Refuses a mapping that reads what it has changed. */
    void refuse() {
        for (var target : run.graph().targets()) {
            run.graph().nodes().stream()
                    .filter(WorkNode.class::isInstance)
                    .map(WorkNode.class::cast)
                    .filter(reader -> isWritten(target) && reads(reader, target))
                    .forEach(reader -> refuse(reader, target));
        }
    }

    private boolean isWritten(TargetNode target) {
        return !target.settings().usesFile()
                && target.definition().flatFile().isEmpty()
                && target.definition().fields().stream().anyMatch(field -> TargetRows.isLinked(run, target, field));
    }

    private void refuse(WorkNode reader, TargetNode target) {
        var settings = target.settings();
        if (settings.isChosen("Truncate target table option")
                || REMOVING.matcher(settings.text("Pre SQL")).find()) {
            throw Unrepeatable.refused(reader.at(), "a table that is read after a target has emptied it");
        }
        if (isWrittenBefore(reader, target)) {
            throw Unrepeatable.refused(reader.at(), "a table that is read after an earlier target has written it");
        }
        if (reader.settings().isNo("Lookup caching enabled") || reader.definition() instanceof SqlTransformation) {
            throw Unrepeatable.refused(reader.at(), "a table that is asked for each row while it is written");
        }
    }

    /** Whether a later target, of other Source Qualifiers, has rows from the reader; an unconnected Lookup may be asked by any. */
    private boolean isWrittenBefore(WorkNode reader, TargetNode target) {
        var targets = run.graph().targets();
        return targets.stream()
                .skip(targets.indexOf(target) + 1L)
                .filter(later -> Collections.disjoint(qualifiers(later), qualifiers(target)))
                .anyMatch(later ->
                        isUnconnected(reader) || run.graph().before(later).anyMatch(reader::equals));
    }

    private boolean isUnconnected(WorkNode reader) {
        return reader.definition().ports().stream()
                .noneMatch(port -> run.graph().isLinked(reader, port.name()));
    }

    private Set<String> qualifiers(TargetNode target) {
        return run.graph()
                .before(target)
                .filter(node -> node.definition() instanceof SourceQualifier)
                .map(WorkNode::name)
                .collect(Collectors.toSet());
    }

    private boolean reads(WorkNode reader, TargetNode target) {
        var table = named(target);
        return isOneConnection(reader.settings().connection(), target.settings().connection())
                && switch (reader.definition()) {
                    case Lookup _ ->
                        !reader.settings().text("Source Type").strip().equalsIgnoreCase("Flat File")
                                && isIn(text(reader, "Lookup Sql Override"), text(reader, "Lookup table name"), table);
                    case SourceQualifier _ -> isIn(text(reader, "Sql Query"), sources(reader, table), table);
                    case SqlTransformation sql -> isIn(sql.query(), "", table);
                    default -> false;
                };
    }

    private String sources(WorkNode reader, String table) {
        return associated(reader).filter(table::equalsIgnoreCase).findFirst().orElse("");
    }

    private Stream<String> associated(WorkNode reader) {
        List<String> names = reader.settings().instance().associatedSources();
        return names.stream()
                .flatMap(name -> run.graph().source(reader.settings().prefix() + name).stream())
                .map(this::named);
    }

    private String named(SourceNode source) {
        var name = run.parameters()
                .substituted(source.settings(), source.settings().text("Source Table Name"))
                .strip();
        return name.isEmpty() ? source.definition().name() : name;
    }

    private static boolean isIn(String query, String read, String table) {
        return query.isBlank()
                ? read.substring(read.lastIndexOf('.') + 1).equalsIgnoreCase(table)
                : Pattern.compile(
                                "(\\bfrom|\\bjoin|,)\\s+([\\w$#\"]+\\.)*\"?" + Pattern.quote(table) + "(?![\\w$#.])",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(query)
                        .find();
    }

    private String named(TargetNode target) {
        var name = run.parameters()
                .substituted(target.settings(), target.settings().text("Target Table Name"))
                .strip();
        return name.isEmpty() ? target.definition().name() : name;
    }

    private String text(WorkNode reader, String property) {
        return run.parameters()
                .substituted(reader.settings(), reader.settings().text(property))
                .strip();
    }

    /** Connections of other names are others; what a session has still to name may be any. */
    private static boolean isOneConnection(String one, String other) {
        return Stream.of(one, other).anyMatch(name -> name.isBlank() || name.contains("$"))
                || one.equalsIgnoreCase(other);
    }
}
