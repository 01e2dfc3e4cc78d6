package io.landfall.validation.proof;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A pipeline that plays the legacy tool, beside others that should do the same. */
final class ConvertedTwice {

    static final LocalDateTime START = LocalDateTime.of(2026, 3, 31, 13, 45, 30);

    /** Lives as long as the tests, whose classes take turns: it runs one pipeline at a time. */
    private static final NativeEngine ENGINE = OnDuckDb.open(START);

    private ConvertedTwice() {}

    static Pipeline pipeline(String operators) {
        return pipeline(operators, "[]");
    }

    static Pipeline pipeline(String operators, String checks) {
        return read(operators.indent(2) + "checks:\n" + checks.indent(2));
    }

    static Pipeline pipeline(String operators, List<Parameter> parameters) {
        var written = parameters.stream()
                .map(parameter -> "  - {name: %s, type: '%s', default: \"%s\"}\n"
                        .formatted(
                                parameter.name(),
                                parameter.type().sql(),
                                ExpressionText.print(parameter.defaultValue().orElseThrow(), parameter.type())))
                .collect(Collectors.joining());
        return read(operators.indent(2) + "parameters:\n" + written);
    }

    /** The operators that write those orders of a table which pass a condition. */
    static String ownOrders(String condition) {
        return """
            - id: ORDERS
              op: source
              dataset: {connection: shop, table: ORDERS}
              fields:
                - {name: ID, type: BIGINT}
                - {name: REGION, type: VARCHAR(10)}
              origin: m_orders/ORDERS
            - id: OWN
              op: filter
              input: ORDERS
              condition: %s
              origin: m_orders/OWN
            - id: TGT
              op: target
              input: OWN
              dataset: {connection: dwh, table: OWN_ORDERS}
              mode: append
              fields: [ID, REGION]
              origin: m_orders/TGT
            """.formatted(condition);
    }

    private static Pipeline read(String parts) {
        var document = """
            apiVersion: landfall/v1
            kind: Pipeline
            name: m_orders
            origin: {system: POWERCENTER, file: m_orders.XML, object: SALES/m_orders, sha256: "%s"}
            operators:
            """.formatted("0".repeat(64)) + parts;
        var read = PipelineDocuments.read(document, "m_orders.yaml");
        return read.value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    static Legacy legacy(Pipeline pipeline) {
        return new Twin(pipeline);
    }

    /** Takes a value for every parameter. */
    private record Twin(Pipeline pipeline) implements Legacy {

        @Override
        public LegacyOutcome run(LegacyInputs inputs) {
            synchronized (ENGINE) {
                return outcome(pipeline, ENGINE.run(pipeline, rows(pipeline, inputs)));
            }
        }

        @Override
        public boolean takes(Parameter parameter) {
            return true;
        }

        @Override
        public Legacy given(Map<String, Literal> values) {
            return new Twin(new RunValues(values).in(pipeline));
        }
    }

    private static Map<String, TypedRows> rows(Pipeline pipeline, LegacyInputs inputs) {
        var rows = new HashMap<String, TypedRows>();
        for (var source : InputRows.sources(pipeline)) {
            var given = inputs.rows(source.at()).orElseThrow();
            var names = source.fields().stream().map(field -> field.name()).toList();
            rows.put(source.id(), new TypedRows(source.fields(), Outputs.picked(given, names)));
        }
        for (var changed : ChangedTables.of(pipeline)) {
            var given = inputs.rows(changed.first().at()).orElseThrow();
            rows.put(changed.first().id(), new TypedRows(changed.fields(), given.rows()));
        }
        return rows;
    }

    private static List<LegacyOutcome.Emptied> emptied(Target target) {
        return target.emptiedTables()
                .map(deletion -> new LegacyOutcome.Emptied(
                        deletion.table().schema(), deletion.table().name(), deletion.when() == Deletion.When.BEFORE))
                .toList();
    }

    private static LegacyOutcome outcome(Pipeline pipeline, NativeOutcome outcome) {
        return switch (outcome) {
            case NativeOutcome.Unforeseen(var at, var why) -> new LegacyOutcome.Undefined(at, why);
            case NativeOutcome.Failed(var at, var why) -> new LegacyOutcome.Failed(at, why);
            case NativeOutcome.GaveUp(var why) -> new LegacyOutcome.Refused(SourceLocation.of(pipeline.name()), why);
            case NativeOutcome.Ran(var targets, var rejected) -> {
                var outputs = new ArrayList<LegacyOutcome.Output>();
                for (Target target : pipeline.targets()) {
                    var rows = Objects.requireNonNull(targets.get(target.id()));
                    var columns =
                            rows.fields().stream().map(field -> field.name()).toList();
                    outputs.add(new LegacyOutcome.Output(
                            target.id(),
                            target.at(),
                            new LegacyRows(columns, rows.rows()),
                            true,
                            emptied(target),
                            Optional.of(Outputs.earlier(pipeline, target))));
                }
                yield new LegacyOutcome.Ran(
                        outputs, List.of(), new Branches(), new RejectedRows(pipeline).byPlace(rejected));
            }
        };
    }
}
