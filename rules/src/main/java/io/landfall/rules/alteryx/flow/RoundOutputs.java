package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.alteryx.MacroType.OutputFields;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the first round of an iterative macro gives and what all later ones do, put behind each other. The first round always runs and the
 * others may not, so the fields are those of the first round: a macro that puts its rounds together by name may have them in another order
 * later on, or have less of them.
 *
 * @param matching how the macro puts its rounds together
 * @see <a href="https://help.alteryx.com/current/en/designer/apps-and-macros/macros/iterative-macro.html">Iterative Macro</a>
 */
record RoundOutputs(WorkflowAssembly around, CanvasNode node, LoopDraft loop, OutputFields matching) {

    /** In words, fields of later rounds that do not fit those of the first one. */
    Optional<String> obstacle(Map<CanvasNode, Records> first, Map<CanvasNode, Records> later) {
        return first.entrySet().stream()
                .flatMap(entry -> FieldChange.between(
                        entry.getValue().fields(),
                        Objects.requireNonNull(later.get(entry.getKey())).fields())
                        .filter(change -> matching != OutputFields.BY_NAME || !change.isWithin())
                        .map(change -> "at '%s' %s".formatted(MacroEnds.name(entry.getKey()), change.said()))
                        .stream())
                .findFirst();
    }

    /**
     * The records of all rounds.
     *
     * @param first of the first round, by the outputs that they leave at
     * @param later of the others, by the names of those outputs
     */
    Map<String, Records> united(Map<CanvasNode, Records> first, Map<String, Records> later) {
        var united = new LinkedHashMap<>(later);
        first.forEach((end, records) -> {
            var rest = Objects.requireNonNull(later.get(MacroEnds.name(end)));
            var wish = loop.id() + "_" + loop.name(end);
            var like = rest.fields().equals(records.fields()) ? rest.ref() : fitted(rest, records.fields(), wish);
            var union = new Union(
                    around.draft().id(wish),
                    List.of(records.ref(), like),
                    Optional.empty(),
                    node.tool().at());
            around.draft().add(union, Fidelity.EXACT);
            united.put(MacroEnds.name(end), records.at(InputRef.of(union.id())));
        });
        return united;
    }

    /** The same records, with NULL in the fields that they do not have. */
    private InputRef fitted(Records records, List<AlteryxField> fields, String wish) {
        var project = new Project(
                around.draft().id(wish + "_fields"),
                records.ref(),
                fields.stream()
                        .map(field -> new Projection(
                                field.name(),
                                records.value(field.name()).orElseGet(() -> Expr.nothing(field.sqlType())),
                                node.tool().at()))
                        .toList(),
                node.tool().at());
        around.draft().add(project, Fidelity.EXACT);
        return InputRef.of(project.id());
    }
}
