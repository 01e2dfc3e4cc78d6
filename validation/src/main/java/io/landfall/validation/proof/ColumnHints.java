package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage;
import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the expressions of a pipeline tell about its source columns: which constants their values meet, whether their texts are read
 * as numbers or dates, which columns are compared with each other, and which ones rows are grouped by.
 */
final class ColumnHints {

    private static final Set<Function> BOUNDS =
            Set.of(StandardFunction.LT, StandardFunction.LE, StandardFunction.GT, StandardFunction.GE);

    private static final Set<Function> COMPARISONS = Set.of(
            StandardFunction.EQ,
            StandardFunction.NE,
            StandardFunction.LT,
            StandardFunction.LE,
            StandardFunction.GT,
            StandardFunction.GE,
            StandardFunction.IN,
            StandardFunction.IS_DISTINCT,
            StandardFunction.IS_NOT_DISTINCT,
            StandardFunction.NULLIF,
            StandardFunction.COALESCE);

    private final Lineage lineage;
    private final ExpressionOrigins expressions;
    private final Map<Origin, Set<Literal>> constants = new HashMap<>();
    private final Map<Origin, Set<Literal>> expected = new HashMap<>();
    private final Map<Origin, Set<String>> datePatterns = new HashMap<>();
    private final Set<Origin> numberTexts = new TreeSet<>();
    private final Set<Origin> keys = new TreeSet<>();
    private final Set<Origin> order = new LinkedHashSet<>();
    private final Set<Origin> closed = new TreeSet<>();
    private final OriginGroups links = new OriginGroups();
    private final OriginGroups bounds = new OriginGroups();
    private final CheckHints checks;
    private final DocumentHints documents;

    private ColumnHints(Pipeline pipeline, Lineage lineage, CheckHints checks) {
        this.lineage = lineage;
        this.expressions = new ExpressionOrigins(lineage, new ConstantFields(pipeline));
        this.checks = checks;
        this.documents = new DocumentHints(pipeline, expressions);
    }

    static ColumnHints of(Pipeline pipeline) {
        var lineage = Lineage.through(pipeline);
        var hints = new ColumnHints(pipeline, lineage, CheckHints.of(pipeline, lineage));
        var written = WrittenOperators.of(pipeline);
        pipeline.operators().stream().filter(written::contains).forEach(hints::visit);
        ChangedTables.of(pipeline).forEach(hints::changed);
        hints.checks.foreseen().forEach(hints::foreseen);
        pipeline.operators().stream()
                .filter(Values.class::isInstance)
                .map(Values.class::cast)
                .forEach(hints::literalRows);
        hints.constants.forEach((column, met) -> hints.expected.put(column, new LinkedHashSet<>(met)));
        pipeline.operators().stream()
                .filter(operator -> !written.contains(operator))
                .forEach(hints::visit);
        return hints;
    }

    /** Those of the constants that are not met in checks alone, with which a run goes on. */
    Set<Literal> expected(Origin column) {
        var met = expected.getOrDefault(column, Set.of());
        return documents.isDocument(column) ? documents.foreseen(column, met) : met;
    }

    /** The constants that values of the column, or of columns compared with it, are compared with; of documents, documents. */
    Set<Literal> constants(Origin column) {
        var met = constants.getOrDefault(column, Set.of());
        return documents.isDocument(column) ? documents.all(column, met) : met;
    }

    /** The patterns by which texts of the column are read as dates; parts of a document may be read so, but not all of it. */
    Set<String> datePatterns(Origin column) {
        return documents.isDocument(column) ? Set.of() : datePatterns.getOrDefault(column, Set.of());
    }

    /** Whether texts of the column are read as numbers, and not just parts of them. */
    boolean isNumberText(Origin column) {
        return numberTexts.contains(column) && !documents.isDocument(column);
    }

    /** The columns by which rows are put into groups, those of the first grouping first. */
    List<Origin> order() {
        return List.copyOf(order);
    }

    /** Whether rows are grouped, told apart or matched by the column. */
    boolean isKey(Origin column) {
        return keys.contains(column) || links.contains(column);
    }

    /** The same for all columns whose values have to meet; the column itself when they meet nothing. */
    Origin group(Origin column) {
        return links.of(column);
    }

    /** Whether values of the column are bounds of those of another, or the other way round. */
    boolean isBound(Origin column) {
        return bounds.contains(column);
    }

    /** The same for all columns whose values are bounds of each other. */
    Origin bounded(Origin column) {
        return bounds.of(column);
    }

    /** Whether anything depends on what the column holds. */
    boolean isUsed(Origin column) {
        return isKey(column)
                || isBound(column)
                || isNumberText(column)
                || constants.containsKey(column)
                || documents.isDocument(column)
                || datePatterns.containsKey(column);
    }

    private void keys(Operator operator) {
        switch (operator) {
            case Aggregate aggregate -> {
                keys(aggregate.input(), aggregate.keys());
                aggregate.keys().forEach(name -> order.addAll(lineage.origins(aggregate.input(), name)));
            }
            case Distinct distinct -> keys(distinct.input(), distinct.keys());
            case Window window -> keys(window.input(), window.partition());
            default -> {}
        }
    }

    /** Rows of a table that is changed have the keys of rows that come. */
    private void changed(ChangedTables.Changed changed) {
        var target = changed.first();
        target.fields().stream()
                .filter(field -> changed.keys().stream().anyMatch(field.name()::equalsIgnoreCase))
                .forEach(field -> links.link(
                        Set.of(new Origin(target.id(), field.name())), expressions.origins(field.expr(), target)));
        changed.deletionTests().forEach(test -> deleted(test, target));
    }

    /** Rows that stand in a table or are written to it meet the constants of what is deleted. */
    private void deleted(Expr test, Target target) {
        var literals = test.parts()
                .filter(Literal.class::isInstance)
                .map(Literal.class::cast)
                .toList();
        for (var column : test.fields()) {
            meets(Set.of(new Origin(target.id(), column.name())), literals);
            target.fields().stream()
                    .filter(field -> field.name().equals(column.name()))
                    .forEach(field -> meets(expressions.origins(field.expr(), target), literals));
        }
    }

    private void foreseen(Origin column, Set<Literal> values) {
        closed.add(column);
        meets(Set.of(column), values);
    }

    private void keys(InputRef input, List<String> names) {
        names.forEach(name -> keys.addAll(lineage.origins(input, name)));
    }

    /** Whether a check of the pipeline says that the column has no NULL. */
    boolean isRequired(Origin column) {
        return checks.isRequired(column);
    }

    /** Whether a check of the pipeline allows NULL in the column whatever else it asks. */
    boolean mayBeAbsent(Origin column) {
        return checks.mayBeAbsent(column);
    }

    /** Whether a check of the pipeline asks every row for the same in the column. */
    boolean isAlike(Origin column) {
        return checks.isAlike(column);
    }

    /** Whether a check of the pipeline says which values the column may have. */
    boolean isClosed(Origin column) {
        return closed.contains(column) || documents.isDocument(column);
    }

    private void visit(Operator operator) {
        keys(operator);
        OperatorExpressions.of(operator).forEach(expr -> visit(expr, operator));
    }

    /** What reads a column comes before what is made of that. */
    private void visit(Expr expr, Operator operator) {
        if (expr instanceof Call call && PatternHints.hasPieces(call)) {
            pattern(call, operator);
            return;
        }
        expr.parts().forEach(part -> visit(part, operator));
        if (expr instanceof Call call) {
            note(call, operator);
        }
        if (expr instanceof Expr.Cast(var operand, var type) && operand.type().isText() && type.isNumber()) {
            numberTexts.addAll(expressions.origins(operand, operator));
        }
    }

    /** Pieces of patterns are foreseen as plain texts alone; the searched text has them, or almost. */
    private void pattern(Call call, Operator operator) {
        meets(expressions.origins(call.arg(0), operator), PatternHints.TEXTS);
        for (var piece : PatternHints.pieces(call)) {
            var origins = expressions.origins(piece, operator);
            meets(origins, PatternHints.PIECES);
            closed.addAll(origins);
        }
        visit(call.arg(0), operator);
    }

    private void meets(Set<Origin> origins, Collection<? extends Literal> literals) {
        origins.forEach(origin ->
                constants.computeIfAbsent(origin, _ -> new LinkedHashSet<>()).addAll(literals));
    }

    private void note(Call call, Operator operator) {
        if (COMPARISONS.contains(call.function()) || call.function() instanceof LibraryFunction) {
            meets(expressions.origins(call, operator), MetConstants.of(call, operator, expressions));
        }
        if (call.function().equals(StandardFunction.EQ) || call.function().equals(StandardFunction.IS_NOT_DISTINCT)) {
            links.link(expressions.origins(call.arg(0), operator), expressions.origins(call.arg(1), operator));
        }
        if (BOUNDS.contains(call.function())) {
            bounds.link(expressions.origins(call.arg(0), operator), expressions.origins(call.arg(1), operator));
        }
        if (call.function() instanceof LibraryFunction && readsText(call)) {
            text(call, operator);
        }
    }

    private static boolean readsText(Call call) {
        return !call.args().isEmpty()
                && call.args().stream().anyMatch(arg -> arg.type().isText());
    }

    private void text(Call call, Operator operator) {
        if (call.function().equals(DateFunction.DATE_OF_TEXT)
                && call.arg(1) instanceof Literal.TextValue(var pattern)) {
            expressions
                    .origins(call.arg(0), operator)
                    .forEach(origin -> datePatterns
                            .computeIfAbsent(origin, _ -> new LinkedHashSet<>())
                            .add(pattern));
        } else if (call.type().isNumber() && call.arg(0).type().family() == SqlType.Family.TEXT) {
            numberTexts.addAll(expressions.origins(call.arg(0), operator));
        }
    }

    /** Literal rows that columns are matched with are constants for them. */
    private void literalRows(Values values) {
        for (int i = 0; i < values.fields().size(); i++) {
            var column = i;
            var group = group(new Origin(values.id(), values.fields().get(i).name()));
            var cells = values.rows().stream()
                    .limit(30)
                    .map(row -> row.get(column))
                    .filter(cell -> !(cell instanceof Literal.Missing))
                    .toList();
            links.members(group).forEach(origin -> meets(Set.of(origin), cells));
        }
    }
}
