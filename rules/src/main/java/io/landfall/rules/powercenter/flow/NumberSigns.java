package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.FileFormat.Signs;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Attributes;
import io.landfall.parsers.powercenter.Port;
import java.util.Set;

/**
 * The signs between the digits of numbers in a file that is read. Those of datatype {@code number} alone have them: whole numbers and
 * doubles have a format that nobody can change. What the reader makes of signs elsewhere than between thousands and before decimals is not
 * documented, so each run checks that there are none.
 *
 * @param signs what stands between thousands, and for the point
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-2-hotfix-1/designer-guide/working-with-flat-files/formatting-flat-file-columns/defining-default-datetime-and-numeric-formats.html">Defining
 *     default datetime and numeric formats</a>
 */
public record NumberSigns(Signs signs) {

    private static final Set<String> KNOWN = Set.of(".", ",");

    /** A point before decimals and nothing else. */
    public static final NumberSigns PLAIN = new NumberSigns(Signs.PLAIN);

    private static final String ALL = ".,";

    /** As the session, the mapping or the definition of a source or lookup says, in this order. */
    static NumberSigns of(NodeSettings settings) {
        var said = new NumberSigns(FileLayouts.signs(settings, Attributes.NONE));
        return said.areKnown() ? said : PLAIN;
    }

    /** Those of a column of this type. */
    public static NumberSigns of(NodeSettings settings, SqlType column) {
        return column instanceof SqlType.Decimal ? of(settings) : PLAIN;
    }

    /** Whether they are those that the Designer has to choose from, one for each use. */
    boolean areKnown() {
        return KNOWN.contains(signs.point())
                && (signs.thousands().isEmpty() || KNOWN.contains(signs.thousands()))
                && !signs.thousands().equals(signs.point());
    }

    /** Whether a number has a point before its decimals and nothing else. */
    public boolean arePlain() {
        return signs.equals(Signs.PLAIN);
    }

    /** The text of a number with a point before its decimals and nothing between thousands. */
    public Expr plain(Expr text) {
        if (arePlain()) {
            return text;
        }
        var joined = signs.thousands().isEmpty()
                ? text
                : Expr.call(TextFunction.REPLACE_CHARACTERS, text, Expr.text(signs.thousands()), Expr.text(""));
        return signs.point().equals(".")
                ? joined
                : Expr.call(TextFunction.REPLACE_CHARACTERS, joined, Expr.text(signs.point()), Expr.text("."));
    }

    /**
     * The check that numbers have the signs where they belong, if they have any. A text that is no number without its signs either is an
     * error of its row whatever they mean.
     *
     * @param node that reads the file
     * @param text the column of the file, as text
     */
    public Check check(String node, Port port, InputRef file, Expr text) {
        var bare = Expr.call(TextFunction.REPLACE_CHARACTERS, text, Expr.text(ALL), Expr.text(""));
        var trimmed = Expr.call(
                TextFunction.TRIM_RIGHT_TEXT,
                Expr.call(TextFunction.TRIM_LEFT_TEXT, text, Expr.text(" ")),
                Expr.text(" "));
        var written = Expr.call(PatternFunction.PATTERN_MATCHES, trimmed, Expr.text(pattern()), Expr.text("c"));
        var holds = either(
                either(
                        Expr.call(StandardFunction.IS_NULL, Expr.call(NumberFunction.NUMBER_OF_TEXT, bare)),
                        Expr.call(StandardFunction.IS_TRUE, Expr.call(StandardFunction.EQ, bare, text))),
                Expr.call(StandardFunction.IS_TRUE, written));
        return new Check(
                "%s: numbers of '%s' have their signs between thousands and before decimals"
                        .formatted(node, port.name()),
                file,
                new Check.Assertion.EveryRow(holds),
                port.at());
    }

    /** What is said where the check is made. */
    public Diagnostic said(Port port) {
        return Diagnostic.of(NumberCode.SIGNS_CHECKED, port.at(), port.name());
    }

    private String pattern() {
        var whole = signs.thousands().isEmpty()
                ? "[0-9]+"
                : "([0-9]+|[0-9]{1,3}([%s][0-9]{3})+)".formatted(signs.thousands());
        return "^[+-]?%s([%s][0-9]+)?$".formatted(whole, signs.point());
    }

    private static Expr either(Expr one, Expr other) {
        return Expr.call(StandardFunction.OR, one, other);
    }
}
