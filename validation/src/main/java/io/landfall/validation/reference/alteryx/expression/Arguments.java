package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.validation.reference.Unrepeatable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one call for one record, each computed when it is asked for. */
final class Arguments {

    private static final double BEYOND_64_BITS = 0x1p63;

    private final Call call;
    private final FormulaEvaluator evaluator;
    private final RecordScope scope;

    Arguments(Call call, FormulaEvaluator evaluator, RecordScope scope) {
        this.call = call;
        this.evaluator = evaluator;
        this.scope = scope;
    }

    int count() {
        return call.args().size();
    }

    boolean has(int index) {
        return index < count();
    }

    Expression source(int index) {
        return call.arg(index);
    }

    SourceLocation at() {
        return call.at();
    }

    LocalDateTime start() {
        return evaluator.start();
    }

    RecordScope scope() {
        return scope;
    }

    @Nullable
    Object value(int index) {
        return evaluator.value(call.arg(index), scope);
    }

    List<@Nullable Object> values() {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < count(); i++) {
            values.add(value(i));
        }
        return values;
    }

    @Nullable
    String text(int index) {
        return FormulaValues.text(value(index), at());
    }

    /** A text that is empty when it is Null. */
    String textOrEmpty(int index) {
        var text = text(index);
        return text == null ? "" : text;
    }

    /** A text whose characters are counted: no document says whether one of more than 16 bits is one or two. */
    @Nullable
    String countedText(int index) {
        return counted(text(index));
    }

    /** The text, which has no characters of more than 16 bits. */
    <T extends @Nullable String> T counted(T text) {
        if (text != null && !text.codePoints().allMatch(Character::isBmpCodePoint)) {
            throw undefined("characters of more than 16 bits");
        }
        return text;
    }

    @Nullable
    Double number(int index) {
        return FormulaValues.number(value(index), at());
    }

    /** A text that the function needs beside the one that it works on; what becomes of Null there is not documented. */
    String givenText(int index) {
        var text = text(index);
        if (text == null) {
            throw undefined("a Null beside the text");
        }
        return text;
    }

    /** A count or position, where Null is not documented. */
    int givenCount(int index) {
        if (value(index) == null) {
            throw undefined("a Null beside the text");
        }
        return count(index);
    }

    /** A whole number; what becomes of decimals is not documented. */
    @Nullable
    Long whole(int index) {
        var number = number(index);
        if (number != null && number != Math.rint(number)) {
            throw undefined("a number with decimals");
        }
        return cutOff(index);
    }

    /** A number without its decimals. */
    @Nullable
    Long cutOff(int index) {
        return value(index) instanceof Long whole ? whole : whole(number(index));
    }

    /** A number that there is, which is finite: where there is none, no document says what a function answers. */
    double finite(double number) {
        if (!Double.isFinite(number)) {
            throw undefined("numbers without an answer");
        }
        return number;
    }

    private @Nullable Long whole(@Nullable Double number) {
        return number == null ? null : (Long) within64Bits(number).longValue();
    }

    private Double within64Bits(Double number) {
        if (Math.abs(number) >= BEYOND_64_BITS) {
            throw refusal("whole numbers of more than 64 bits");
        }
        return number;
    }

    /** A count or position; Null counts as 0, and what no text is long enough for as the greatest. */
    int count(int index) {
        var whole = whole(index);
        return whole == null ? 0 : Math.clamp(whole, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    boolean holds(int index) {
        return evaluator.holds(call.arg(index), scope);
    }

    /** An optional switch, which formulas also write as a text. */
    boolean flag(int index, boolean otherwise) {
        return has(index) ? flag(value(index)) : otherwise;
    }

    private boolean flag(@Nullable Object value) {
        return value instanceof String text
                ? text.equalsIgnoreCase("true") || text.equals("1")
                : FormulaValues.truth(value, at());
    }

    /** Takes note that a way of this call was taken. */
    void take(int way) {
        evaluator.ways().take(call, way);
    }

    /** What the executor does not know of the function. */
    Unrepeatable refusal(String what) {
        return Unrepeatable.refused(at(), "%s: %s".formatted(call.function(), what));
    }

    /** What nobody knows of these very values. */
    Unrepeatable undefined(String what) {
        return Unrepeatable.undefined(at(), "%s: %s".formatted(call.function(), what));
    }

    /** What Designer stops at. */
    Unrepeatable failure(String why) {
        return Unrepeatable.failed(at(), why);
    }
}
