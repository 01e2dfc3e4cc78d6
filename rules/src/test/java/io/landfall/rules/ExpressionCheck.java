package io.landfall.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.rule.Translation;
import io.landfall.converter.rule.Translator;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.expression.Expression;
import java.util.function.Function;

/**
 * Checks what expressions of a legacy language become.
 *
 * @param parser of the language
 * @param translator all rules of the language
 * @param context the fields that expressions may name
 */
public record ExpressionCheck<C>(Function<String, Parsed<Expression>> parser, Translator<C> translator, C context) {

    public Translation translate(String legacy) {
        var parsed = parser.apply(legacy);
        assertThat(parsed.diagnostics()).as(legacy).noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        return translator.translate(parsed.value(), context);
    }

    /** The legacy expression becomes this text. */
    public void rewrites(String before, String after) {
        assertThat(text(before)).as(before).isEqualTo(after);
    }

    /** The type of what the legacy expression becomes. */
    public void hasType(String before, String type) {
        assertThat(value(before).type().sql()).as(before).isEqualTo(type);
    }

    /** The legacy tool raises an error where this condition holds. */
    public void fails(String before, String where) {
        var fails = translate(before).result().orElseThrow().fails();
        assertThat(fails.map(ExpressionText::print)).as(before).contains(where);
    }

    /** A run ends where this condition holds, since nobody knows what the legacy tool does; it says so with that code. */
    public void ends(String before, String where, DiagnosticCode code) {
        remarks(before, code);
        var fails = translate(before).result().orElseThrow().fails();
        assertThat(fails.map(ExpressionText::print).orElse(""))
                .as(before)
                .contains("CASE WHEN %s THEN FAIL('".formatted(where))
                .contains(Undocumented.MARK);
    }

    /** The legacy tool never raises an error. */
    public void neverFails(String before) {
        assertThat(translate(before).result().orElseThrow().fails()).as(before).isEmpty();
    }

    public void blocks(String before, DiagnosticCode code) {
        var translation = translate(before);
        assertThat(translation.result()).as(before).isEmpty();
        assertThat(translation.remarks())
                .as(before)
                .extracting(Diagnostic::code)
                .contains(code);
    }

    public void remarks(String before, DiagnosticCode code) {
        assertThat(translate(before).remarks())
                .as(before)
                .extracting(Diagnostic::code)
                .contains(code);
    }

    public String text(String legacy) {
        return ExpressionText.print(value(legacy));
    }

    private Expr value(String legacy) {
        var translation = translate(legacy);
        assertThat(translation.result())
                .as("%s: %s", legacy, translation.remarks())
                .isPresent();
        return translation.result().orElseThrow().value();
    }
}
