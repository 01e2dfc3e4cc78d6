package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes targets: which columns, in which types, and what happens to rows that are there already. The session decides over the last:
 * unless it is data driven, the marks of an Update Strategy do not count.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/targets/relational-targets/target-properties.html">Target
 *     properties</a>
 */
final class TargetWriting {

    private final Draft draft;
    private final AssemblyContext context;

    TargetWriting(Draft draft, AssemblyContext context) {
        this.draft = draft;
        this.context = context;
    }

    /**
     * Adds a target to the draft.
     *
     * @param links the port that each linked column takes, by the column's name in lower case
     * @param rows carry all of these ports
     */
    void write(TargetNode target, Map<String, PortRef> links, Rows rows) {
        var file = TargetFile.layout(target);
        if (file.isEmpty()) {
            sayKind(target);
        }
        var findings = new Findings();
        var linked = new LinkedColumns(target, links, rows, context).values(findings);
        draft.say(findings.diagnostics());
        var columns = linked.columns();
        var clean = linked.failures().isEmpty() ? rows : rejected(target, rows, linked.failures());
        var statements = new TargetStatements(target, context.flow(), context::substituted, columns);
        draft.say(statements.said());
        var mode = file.isPresent() ? TargetFile.mode(target) : tableMode(target, statements.empty(), rows);
        var key = TargetKey.of(target, table(target), columns, context);
        var written = mode.isByKey() ? key.written(columns) : columns;
        var marked = mode.isByKey() ? marked(target, key, clean) : inserted(target, clean, file.isPresent());
        checkNeeded(new NeededColumns(target, written), target, mode, key, marked);
        var byKey = mode.isByKey() && key.isWhole();
        var id = draft.id(target.name());
        draft.add(
                new Target(
                        id,
                        marked.ref(),
                        file.map(layout -> new TargetFile(target, layout, context).dataset(draft))
                                .orElseGet(() -> table(target)),
                        byKey || !mode.isByKey() ? mode : TargetKey.adding(mode),
                        written,
                        byKey || file.isEmpty() ? key.whole() : List.of(),
                        byKey ? marked.operation().map(Field::name) : Optional.empty(),
                        Ordering.ARRIVAL,
                        statements.deletions(),
                        target.at()),
                findings.isBlocked() ? Fidelity.BLOCKED : Fidelity.EXACT);
        draft.promise(
                id,
                written.stream()
                        .map(Projection::name)
                        .filter(name -> links.containsKey(name.toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private void sayKind(TargetNode target) {
        var kind = target.definition().databaseType();
        if (!DatabaseTypes.isRelational(kind)) {
            draft.say(Diagnostic.of(
                    isMapped(target) ? FlowCode.TARGET_MAPPED : TargetCode.KIND,
                    target.at(),
                    target.definition().name(),
                    kind));
        }
    }

    private void checkNeeded(NeededColumns needed, TargetNode target, Target.Mode mode, TargetKey key, Rows marked) {
        if (TargetFile.layout(target).isPresent()) {
            needed.ofFile(marked, draft);
            TargetFile.numbersToTheLeft(target).ifPresent(draft::say);
        } else if (mode.isByKey()) {
            needed.ofTable(marked, marked.operation().orElseThrow(), key.whole(), draft);
        } else {
            needed.ofTable(marked, draft);
        }
    }

    private static boolean isMapped(TargetNode target) {
        var columns = new LinkedHashMap<String, String>();
        target.definition().fields().forEach(field -> columns.put(field.name(), field.datatype()));
        return DatabaseTypes.isMapped(target.definition().databaseType(), columns);
    }

    private Rows rejected(TargetNode target, Rows rows, List<Expr> failures) {
        var reject = new Reject(
                context.id(target.name() + "_in_error"),
                rows.ref(),
                Translated.any(failures).orElseThrow(),
                "a value that '%s' cannot take".formatted(target.name()),
                target.at());
        return rows.at(draft.add(reject, Fidelity.EXACT));
    }

    private Dataset.Table table(TargetNode target) {
        var settings = target.settings();
        var name = context.substituted(settings.text("Target Table Name"));
        return new Dataset.Table(
                settings.connection(),
                context.substituted(settings.text("Table Name Prefix")).strip(),
                name.isBlank() ? target.definition().name() : name);
    }

    private Target.Mode tableMode(TargetNode target, boolean isEmptied, Rows rows) {
        var truncates = isEmptied || isYes(target, "Truncate target table option");
        if (marksCount(rows) || updatesAll()) {
            return truncates ? Target.Mode.TRUNCATE_MERGE : Target.Mode.MERGE;
        }
        return truncates ? Target.Mode.TRUNCATE_INSERT : Target.Mode.APPEND;
    }

    /** Whether the rows carry marks and the session lets them decide. */
    private boolean marksCount(Rows rows) {
        return rows.operation().isPresent()
                && (context.session().treatRowsAs().isEmpty()
                        || context.session().isDataDriven());
    }

    private boolean updatesAll() {
        var treat = context.session().treatRowsAs();
        return treat.equalsIgnoreCase("Update") || treat.equalsIgnoreCase("Delete");
    }

    /** The rows that a writer takes which only adds rows. */
    private Rows inserted(TargetNode target, Rows rows, boolean file) {
        if (!file) {
            return RowMarks.inserts(target.settings()) ? rows : none(target, rows);
        }
        if (marksCount(rows) || updatesAll()) {
            draft.say(Diagnostic.of(TargetCode.FILE_MARKS, target.at(), target.name()));
        }
        return rows.operation()
                .filter(_ -> marksCount(rows))
                .map(mark -> kept(
                        target,
                        rows,
                        Expr.call(
                                StandardFunction.IS_DISTINCT,
                                Expr.field(mark.name(), mark.type()),
                                Expr.integer(RowMarks.REJECT))))
                .orElse(rows);
    }

    private Rows none(TargetNode target, Rows rows) {
        draft.say(Diagnostic.of(TargetCode.INSERT_OFF, target.at(), target.name()));
        return kept(target, rows, Expr.truth(false));
    }

    private Rows kept(TargetNode target, Rows rows, Expr condition) {
        var filter = new Filter(context.id(target.name() + "_rows"), rows.ref(), condition, target.at());
        return rows.at(draft.add(filter, Fidelity.EXACT));
    }

    private static boolean isYes(TargetNode target, String option) {
        return target.settings().sessionText(option).strip().equalsIgnoreCase("YES");
    }

    /** The rows with the operation that the writer makes of their mark. */
    private Rows marked(TargetNode target, TargetKey key, Rows rows) {
        var treat = context.session().treatRowsAs();
        var operation = switch (treat.toLowerCase(Locale.ROOT)) {
            case "update" -> Expr.integer(RowMarks.UPDATE);
            case "delete" -> Expr.integer(RowMarks.DELETE);
            default ->
                rows.operation()
                        .map(field -> Expr.field(field.name(), field.type()))
                        .orElse(Expr.integer(RowMarks.INSERT));
        };
        draft.say(key.doubts());
        var written = RowMarks.asWritten(operation, target.settings());
        var names = new FieldNames(rows.fields().toList());
        var fields = new ArrayList<Projection>();
        rows.ports().values().stream()
                .distinct()
                .forEach(field ->
                        fields.add(new Projection(field.name(), Expr.field(field.name(), field.type()), target.at())));
        var name = names.free("_operation");
        fields.add(new Projection(name, written, target.at()));
        var project = new Project(context.id(target.name() + "_rows"), rows.ref(), fields, target.at());
        var ref = draft.add(project, Fidelity.EXACT);
        var marked = rows.at(ref).withOperation(new Field(name, written.type()));
        return key.takes(Expr.field(name, written.type()))
                .map(condition -> kept(target, marked, condition))
                .orElse(marked);
    }
}
