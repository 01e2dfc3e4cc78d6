package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.ANY;
import static io.landfall.rules.powercenter.expression.ParameterKind.TEXT;
import static io.landfall.rules.powercenter.expression.ParameterKind.WHOLE;

import io.landfall.converter.expression.CodeFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.List;

/**
 * Functions that encode. Their answers depend on the bytes of a text, which for anything but ASCII depend on the code page and data
 * movement mode of the service; those are in no export.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/md5.html">MD5</a>
 */
final class CodeRules {

    /** Whether Base64 of longer texts has line breaks depends on the version. */
    private static final int LINE = 57;

    private static final String PLAIN = "[ -~]{0,%d}".formatted(LINE);

    private CodeRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                bytes("MD5", CodeFunction.MD5_HEX, "32 small hexadecimal digits"),
                bytes("CRC32", CodeFunction.CRC32_OF_TEXT, "a checksum without sign"),
                bytes("ENC_BASE64", CodeFunction.TEXT_TO_BASE64, "Base64 without line breaks"),
                FunctionRule.of(
                        "CONVERT_BASE writes a number in digits of another base",
                        "CONVERT_BASE(CODE, 2, 16)",
                        "INTEGER_TO_DIGITS(DIGITS_TO_INTEGER(CODE, 2), 16)",
                        List.of(TEXT, WHOLE, WHOLE),
                        CodeRules::converted),
                refused("METAPHONE(NAME)"),
                refused("AES_ENCRYPT(NAME, 'k')"),
                refused("AES_DECRYPT(NAME, 'k')"),
                refused("COMPRESS(NAME)"),
                refused("DECOMPRESS(NAME)"),
                refused("DEC_BASE64(NAME)"),
                refused("RAND(1)"),
                ofRows("CUME(PRICE)"),
                ofRows("MOVINGSUM(PRICE, 2)"),
                ofRows("MOVINGAVG(PRICE, 2)"));
    }

    private static FunctionRule bytes(String name, CodeFunction function, String what) {
        return FunctionRule.of(
                "%s gives %s, of the text in UTF-8".formatted(name, what),
                name + "(NAME)",
                function.sqlName() + "(NAME)",
                List.of(TEXT),
                call -> encoded(call, function));
    }

    private static Rewrite<Translated> encoded(FunctionCall call, CodeFunction function) {
        var value = call.to(new Expr.Call(function, call.args()));
        if (call.constant(0).filter(text -> text.matches(PLAIN)).isPresent()) {
            return value;
        }
        var other = call.ending(
                value,
                new Expr.Call(
                        PatternFunction.PATTERN_FOUND,
                        List.of(call.arg(0), Expr.text("[^ -~\\t\\r\\n]"), Expr.text("c"))),
                "texts with other characters than those of ASCII that are printed, tabs and line breaks",
                "as in UTF-8");
        return function == CodeFunction.TEXT_TO_BASE64
                ? call.ending(
                        other,
                        Expr.call(
                                StandardFunction.GT,
                                Expr.call(StandardFunction.CHAR_LENGTH, call.arg(0)),
                                Expr.integer(LINE)),
                        "texts of more than %d characters".formatted(LINE),
                        "without line breaks")
                : other;
    }

    private static Rewrite<Translated> converted(FunctionCall call) {
        var number = Expr.call(CodeFunction.DIGITS_TO_INTEGER, call.arg(0), call.arg(1));
        var value = Expr.call(CodeFunction.INTEGER_TO_DIGITS, number, call.arg(2));
        return call.ending(call.to(value), call.isMissing(value), "texts that are no number of the base", "NULL");
    }

    /** Nothing new gives the same bytes or numbers. */
    private static FunctionRule refused(String before) {
        var name = before.substring(0, before.indexOf('('));
        return FunctionRule.refused(
                name + " is not rebuilt: nothing gives the same", before, ANY, 2, ExpressionCode.NOT_REPEATABLE);
    }

    /** Before an Expression such a call is computed where all rows reach it; what is left here is not. */
    private static FunctionRule ofRows(String before) {
        var name = before.substring(0, before.indexOf('('));
        return FunctionRule.refused(
                name + " remembers rows only where each row reaches it", before, ANY, 3, ExpressionCode.REMEMBERS_ROWS);
    }
}
