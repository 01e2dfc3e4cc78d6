package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Port;
import java.util.List;
import java.util.Optional;

/** What the default values of ports stand in for: NULL at an input port, an error at an output port. */
record PortDefaults(FlowContext context) {

    /** What an input port makes of NULL: its default value, which may be an error of the row. */
    Optional<Translated> ofNull(Translated value, Port port, Findings findings) {
        if (port.defaultValue().isBlank()) {
            return Optional.of(value);
        }
        if (ErrorDefault.isNoValue(port)) {
            remarkOnAbort(port, findings);
            var missing = Expr.call(StandardFunction.IS_NULL, value.value());
            return Optional.of(Translated.failing(value.value(), missing).failingWith(List.of(value)));
        }
        return constant(port, findings).map(otherwise -> replaced(value, otherwise));
    }

    /** The same where nothing is linked to the port, so that NULL is in every row: an error would leave no row at all. */
    Optional<Translated> ofUnlinked(Translated value, Port port, Findings findings) {
        if (ErrorDefault.isNoValue(port)) {
            findings.say(Diagnostic.of(FlowCode.UNLINKED_ERROR, port.at(), port.name(), port.defaultValue()));
            return Optional.of(value);
        }
        return ofNull(value, port, findings);
    }

    /**
     * What an output port makes of an error in its expression: its default value when it has a constant one; otherwise the row stays in
     * error.
     */
    Optional<Translated> ofError(Translated value, Port port, Findings findings) {
        if (value.fails().isEmpty()) {
            return Optional.of(value);
        }
        remarkOnAbort(port, findings);
        if (port.defaultValue().isBlank() || ErrorDefault.isNoValue(port)) {
            return Optional.of(value);
        }
        var fails = value.fails().get();
        return constant(port, findings)
                .map(otherwise -> new Translated(
                        Expr.when(fails, otherwise.value(), value.value()),
                        otherwise.fails().map(own -> Expr.call(StandardFunction.AND, fails, own))));
    }

    private static Translated replaced(Translated value, Translated otherwise) {
        var missing = Expr.call(StandardFunction.IS_NULL, value.value());
        var present = Expr.call(StandardFunction.COALESCE, value.value(), otherwise.value());
        return otherwise
                .fails()
                .map(own -> Translated.failing(present, Expr.call(StandardFunction.AND, missing, own))
                        .failingWith(List.of(value)))
                .orElseGet(() -> value.with(present));
    }

    /** A port's default value, of the port's type, which may be an error of its own. */
    private Optional<Translated> constant(Port port, Findings findings) {
        var own = new Findings();
        var value = context.expression(port.defaultValue(), port.at(), name -> Optional.empty(), own)
                .flatMap(given -> own.take(context.bounded(given, port)));
        if (value.isEmpty()) {
            findings.block(Diagnostic.of(FlowCode.DEFAULT_UNREADABLE, port.at(), port.name()));
        }
        return value;
    }

    private static void remarkOnAbort(Port port, Findings findings) {
        if (ErrorDefault.ABORT.isOf(port)) {
            findings.say(Diagnostic.of(FlowCode.ABORTS, port.at(), port.defaultValue()));
        }
    }
}
