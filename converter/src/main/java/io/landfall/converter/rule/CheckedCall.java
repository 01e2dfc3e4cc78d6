package io.landfall.converter.rule;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.expression.Expression.Call;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A call of a legacy function whose arguments have been translated, checked, and made what the function takes. */
public interface CheckedCall {

    /** The call as it is written. */
    Call source();

    /** Its arguments in native terms, as many as are given. */
    List<Expr> args();

    /** The function's name in capitals. */
    default String name() {
        return source().function().toUpperCase(Locale.ROOT);
    }

    default Expr arg(int index) {
        return args().get(index);
    }

    default boolean has(int index) {
        return index < args().size();
    }

    default Expr arg(int index, Expr otherwise) {
        return has(index) ? arg(index) : otherwise;
    }

    /** The argument, when it is a text that is written out. */
    default Optional<String> constant(int index) {
        return has(index) && arg(index) instanceof Literal.TextValue(var text) ? Optional.of(text) : Optional.empty();
    }

    /** A remark about this call; the function's name comes first in its message. */
    default Diagnostic remark(DiagnosticCode code, String... words) {
        var said = new ArrayList<>(List.of(name()));
        said.addAll(Arrays.asList(words));
        return Diagnostic.of(code, source().at(), said.toArray(String[]::new));
    }

    default Rewrite<Translated> blocked(DiagnosticCode code, String... words) {
        return Rewrite.blockedBy(remark(code, words));
    }
}
