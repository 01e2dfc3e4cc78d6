package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The control records of a batch macro, where they are known before any run: they are written in the workflow, or computed from what is
 * written there or from files that came with it.
 *
 * @param texts the wanted fields as Designer writes them into settings
 * @param isFraction which of them are numbers with decimals
 * @param rows their values, in the order of the records
 * @param fromFiles whether other files may have other records
 * @param orderAssumed whether Designer does not promise the order of the records
 */
record KnownControl(
        Project texts,
        List<Boolean> isFraction,
        List<List<Optional<String>>> rows,
        boolean fromFiles,
        boolean orderAssumed) {

    /** More copies of a macro than that help nobody. */
    static final int MOST = 100;

    KnownControl {
        isFraction = List.copyOf(isFraction);
        rows = List.copyOf(rows);
    }

    /** The records; empty where they are not known, or where there are too many of them. */
    static Optional<KnownControl> of(
            WorkflowAssembly around, CanvasNode node, Records control, List<AlteryxField> wanted) {
        var draft = around.draft();
        var texts = texts(node, control, wanted);
        var operators = new ArrayList<>(draft.operators());
        operators.add(texts);
        return KnownRecords.of(
                        operators,
                        draft.origin(),
                        new Records(InputRef.of(texts.id()), fields(texts)),
                        node.tool().at(),
                        pipeline -> around.known(pipeline, MOST))
                .filter(KnownRecords::certain)
                .map(known -> new KnownControl(
                        texts,
                        wanted.stream()
                                .map(field ->
                                        field.type().isNumber() && !field.type().isInteger())
                                .toList(),
                        known.rows(),
                        known.before().stream().anyMatch(Source.class::isInstance),
                        known.rows().size() > 1 && isAssumed(known.before(), draft)));
    }

    private static boolean isAssumed(List<Operator> before, Draft draft) {
        return before.stream()
                .anyMatch(operator -> draft.orderAssumed().stream()
                        .anyMatch(assumed -> assumed.rows().operator().equals(operator.id())));
    }

    /** Whether the field is a number with decimals. */
    boolean isFraction(int field) {
        return isFraction.get(field);
    }

    private static Project texts(CanvasNode node, Records control, List<AlteryxField> wanted) {
        var at = node.tool().at();
        var names = FreeNames.beside(List.of());
        var projections = wanted.stream()
                .map(field -> new Projection(names.take(field.name()), FieldConversion.text(field.value()), at))
                .toList();
        return new Project("_control_texts", control.ref(), projections, at);
    }

    private static List<AlteryxField> fields(Project texts) {
        return texts.fields().stream()
                .map(field -> AlteryxField.text(field.name(), AlteryxField.UNLIMITED))
                .toList();
    }
}
