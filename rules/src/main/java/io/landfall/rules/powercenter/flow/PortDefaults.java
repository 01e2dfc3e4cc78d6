package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Port;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the default values of ports stand in for: NULL at an input port, an error at an output port. */
record PortDefaults(FlowContext context) {

    /** Whether the default is no value but an error of the row, or the end of the session. */
    static boolean isError(Port port) {
        return calls("ERROR", port) || calls("ABORT", port);
    }

    /** What an input port makes of NULL: its default value, which may be an error of the row. */
    Optional<Translated> ofNull(Translated value, Port port, Findings findings) {
        if (port.defaultValue().isBlank()) {
            return Optional.of(value);
        }
        if (isError(port)) {
            remarkOnAbort(port, findings);
            var missing = Expr.call(StandardFunction.IS_NULL, value.value());
            return Optional.of(Translated.failing(value.value(), missing).failingWith(List.of(value)));
        }
        return constant(port, findings)
                .map(otherwise -> Expr.call(StandardFunction.COALESCE, value.value(), otherwise))
                .map(value::with);
    }

    /** The same where nothing is linked to the port, so that NULL is in every row: an error would leave no row at all. */
    Optional<Translated> ofUnlinked(Translated value, Port port, Findings findings) {
        if (isError(port)) {
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
        if (port.defaultValue().isBlank() || isError(port)) {
            return Optional.of(value);
        }
        return constant(port, findings)
                .map(otherwise -> Translated.of(Expr.when(value.fails().get(), otherwise, value.value())));
    }

    /** A port's default value, a constant of the port's type. */
    private Optional<Expr> constant(Port port, Findings findings) {
        var own = new Findings();
        var value = context.expression(port.defaultValue(), port.at(), name -> Optional.empty(), own)
                .flatMap(given -> own.take(context.bounded(given, port)))
                .map(Translated::value);
        if (value.isEmpty()) {
            findings.block(Diagnostic.of(FlowCode.DEFAULT_UNREADABLE, port.at(), port.name()));
        }
        return value;
    }

    private static void remarkOnAbort(Port port, Findings findings) {
        if (calls("ABORT", port)) {
            findings.say(Diagnostic.of(FlowCode.ABORTS, port.at(), port.defaultValue()));
        }
    }

    private static boolean calls(String function, Port port) {
        return port.defaultValue().strip().toUpperCase(Locale.ROOT).startsWith(function + "(");
    }
}
