package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.SelectBlock;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.field.Selecting;
import io.landfall.rules.alteryx.field.Selecting.Candidate;
import io.landfall.rules.alteryx.field.Selecting.Selected;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of pairs of records as the selection within a joining tool wants them. A join does the selection itself, unless there are
 * numbers to check: then it hands on the fields as they came, so that the check sees what is going to be stored.
 */
final class SelectedPairs {

    /** What the pairs become. */
    record Result(List<Operator> operators, Records records, Optional<Check> check) {}

    private final Tool tool;
    private final ToolContext context;
    private final FreeNames names = FreeNames.beside(List.of());
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Expr> origins = new LinkedHashMap<>();

    SelectedPairs(Tool tool, ToolContext context) {
        this.tool = tool;
        this.context = context;
    }

    SelectedPairs left(String prefix, List<AlteryxField> fields) {
        fields.forEach(field -> add(prefix, field, Expr.left(field.name(), field.sqlType())));
        return this;
    }

    SelectedPairs right(String prefix, List<AlteryxField> fields) {
        fields.forEach(field -> add(prefix, field, Expr.right(field.name(), field.sqlType())));
        return this;
    }

    private void add(String prefix, AlteryxField field, Expr origin) {
        var name = names.take(field.name(), prefix);
        origins.put(name, origin);
        candidates.add(new Candidate(prefix, field, Expr.field(name, field.sqlType())));
    }

    /**
     * Selects; nothing is joined where something blocks.
     *
     * @param join makes the join with the fields that it hands on
     */
    Optional<Result> selected(SelectBlock block, Findings findings, Function<List<Projection>, Join> join) {
        var limits = FieldLimits.checked(!context.isRepeated());
        var selected = Selecting.apply(block, candidates, tool.at(), findings, limits);
        if (findings.isBlocked()) {
            return Optional.empty();
        }
        return Optional.of(limits.condition()
                .map(fitting -> behind(join, selected, fitting))
                .orElseGet(() -> within(join, selected)));
    }

    private Result within(Function<List<Projection>, Join> join, List<Selected> selected) {
        var pairs = join.apply(projections(selected, this::origin));
        return new Result(List.of(pairs), records(pairs, selected), Optional.empty());
    }

    private Expr origin(FieldRef field) {
        return origins.getOrDefault(field.name(), field);
    }

    private Result behind(Function<List<Projection>, Join> join, List<Selected> selected, Expr fitting) {
        var pairs = join.apply(origins.entrySet().stream()
                .map(origin -> new Projection(origin.getKey(), origin.getValue(), tool.at()))
                .toList());
        var rows = InputRef.of(pairs.id());
        var project = new Project(context.id(tool, "selected"), rows, projections(selected, field -> field), tool.at());
        return new Result(
                List.of(pairs, project),
                records(project, selected),
                Optional.of(FieldLimits.check(tool.name(), rows, fitting, tool.at())));
    }

    private List<Projection> projections(List<Selected> selected, Function<FieldRef, Expr> origin) {
        return selected.stream()
                .map(one -> new Projection(one.field().name(), one.value().replaceFields(origin), tool.at()))
                .toList();
    }

    private static Records records(Operator operator, List<Selected> selected) {
        return new Records(
                InputRef.of(operator.id()),
                selected.stream().map(Selected::field).toList());
    }
}
