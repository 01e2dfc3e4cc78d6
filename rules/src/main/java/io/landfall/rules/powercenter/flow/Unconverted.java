package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.JavaTransformation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SqlTransformation;
import io.landfall.parsers.powercenter.StoredProcedure;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of transformations that no rule converts what they do, and so what a person has to do in their place. */
final class Unconverted {

    /** Words in the types of transformations that have no member of their own in the model. */
    private static final List<Map.Entry<String, FlowCode>> KINDS = List.of(
            Map.entry("http", FlowCode.ASKS_SERVICE),
            Map.entry("web service", FlowCode.ASKS_SERVICE),
            Map.entry("salesforce", FlowCode.ASKS_SERVICE),
            Map.entry("xml", FlowCode.READS_TREES),
            Map.entry("external procedure", FlowCode.RUNS_PROGRAM),
            Map.entry("masking", FlowCode.MASKS),
            Map.entry("application", FlowCode.READS_APPLICATION),
            Map.entry("mq ", FlowCode.READS_APPLICATION));

    private Unconverted() {}

    static Diagnostic of(TransformationNode node) {
        return switch (node.definition()) {
            case StoredProcedure procedure ->
                Diagnostic.of(
                        FlowCode.CALLS_PROCEDURE,
                        node.at(),
                        node.name(),
                        procedure.procedure(),
                        node.settings().connection(),
                        arguments(procedure));
            case JavaTransformation _ -> Diagnostic.of(FlowCode.RUNS_JAVA, node.at(), node.name());
            case SqlTransformation sql ->
                sql.query().isBlank()
                        ? Diagnostic.of(FlowCode.RUNS_SCRIPTS, node.at(), node.name())
                        : Diagnostic.of(
                                FlowCode.RUNS_QUERY,
                                node.at(),
                                node.name(),
                                sql.query().strip());
            case Transformation other ->
                kind(other)
                        .map(code -> Diagnostic.of(code, node.at(), node.name(), type(other)))
                        .orElseGet(() -> Diagnostic.of(FlowCode.NO_RULE, node.at(), type(other)));
        };
    }

    /** A procedure that runs once, before or after the load; the rows do not reach it. */
    static Optional<Diagnostic> around(TransformationNode node) {
        return node.definition() instanceof StoredProcedure procedure && !isForRows(procedure)
                ? Optional.of(Diagnostic.of(
                        FlowCode.PROCEDURE_AROUND,
                        node.at(),
                        node.name(),
                        procedure.callText().isBlank() ? procedure.procedure() : procedure.callText(),
                        node.settings().connection(),
                        procedure.when()))
                : Optional.empty();
    }

    private static boolean isForRows(StoredProcedure procedure) {
        return procedure.when().isBlank() || procedure.when().strip().equalsIgnoreCase("Normal");
    }

    private static String arguments(StoredProcedure procedure) {
        return procedure.ports().stream().map(Port::name).collect(Collectors.joining(", "));
    }

    private static Optional<FlowCode> kind(Transformation transformation) {
        var type = type(transformation).toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> type.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String type(Transformation transformation) {
        var template = transformation.parts().templateName();
        return template.isBlank() ? transformation.type() : template;
    }
}
