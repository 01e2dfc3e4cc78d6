package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What arrives at the input ports of transformations. */
record NodeInputs(Flow flow, Draft draft, AssemblyContext context) {

    /** What is linked to some of its input ports. */
    List<PortRef> linked(TransformationNode node, List<Port> ports) {
        return ports.stream()
                .flatMap(port -> flow.feeding(new PortRef(node.name(), port.name())).stream())
                .toList();
    }

    /** The values at the input ports, converted to their types; rows that cannot be converted are taken out before. */
    Feed feed(TransformationNode node, List<Port> ports, Rows rows) {
        var values = new LinkedHashMap<String, Translated>();
        var findings = new Findings();
        for (var port : ports) {
            var from = flow.feeding(new PortRef(node.name(), port.name()));
            // Why there is no value has been said; whoever reads the port need not say it again.
            var value = context.arriving(from.flatMap(rows::value), from, port, findings)
                    .orElseGet(() -> context.nothing(port));
            values.put(port.name().toLowerCase(Locale.ROOT), value);
        }
        draft.say(findings.diagnostics());
        draft.applied(findings.rules());
        var failures = values.values().stream()
                .flatMap(value -> value.fails().stream())
                .distinct()
                .toList();
        var clean = failures.isEmpty() ? rows : rejected(node, rows, failures);
        values.replaceAll((name, value) -> Translated.of(value.value()));
        return new Feed(clean, values, beside(node, rows));
    }

    /** What passes the node by, in the same rows. */
    private List<Field> beside(TransformationNode node, Rows rows) {
        var beside = new ArrayList<Field>();
        if (Shapes.isPassive(node)) {
            rows.ports().forEach((port, field) -> {
                if (!flow.isSequence(port.node())
                        && flow.isNeededBeside(port, node.name())
                        && !beside.contains(field)) {
                    beside.add(field);
                }
            });
        }
        if (Shapes.keepsRowMarks(node.definition())) {
            rows.operation().filter(field -> !beside.contains(field)).ifPresent(beside::add);
        }
        return beside;
    }

    private Rows rejected(TransformationNode node, Rows rows, List<Expr> failures) {
        var reject = new Reject(
                context.id(node.name() + "_in_error"),
                rows.ref(),
                Conditions.any(failures),
                "a value that '%s' cannot take".formatted(node.name()),
                node.at());
        return rows.at(draft.add(reject, Fidelity.EXACT));
    }
}
