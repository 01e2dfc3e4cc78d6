package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.validation.reference.Unrepeatable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The arguments of one call for one row, each evaluated when it is first asked for: IIF never looks at the branch not taken. */
final class Arguments {

    private final Call call;
    private final ExpressionEvaluator evaluator;
    private final RowScope scope;
    private final @Nullable Object[] values;
    private final boolean[] known;

    Arguments(Call call, ExpressionEvaluator evaluator, RowScope scope) {
        this.call = call;
        this.evaluator = evaluator;
        this.scope = scope;
        this.values = new @Nullable Object[call.args().size()];
        this.known = new boolean[call.args().size()];
    }

    Call call() {
        return call;
    }

    EvaluationSettings settings() {
        return evaluator.settings();
    }

    ExpressionEvaluator evaluator() {
        return evaluator;
    }

    int count() {
        return known.length;
    }

    boolean has(int index) {
        return index < known.length;
    }

    @Nullable
    Object value(int index) {
        if (!known[index]) {
            values[index] = evaluator.value(call.arg(index), scope);
            known[index] = true;
        }
        return values[index];
    }

    /** Evaluates all of them, in order. */
    List<@Nullable Object> all() {
        return from(0);
    }

    /** The values from a place on; those before it are not evaluated. */
    List<@Nullable Object> from(int first) {
        var list = new ArrayList<@Nullable Object>();
        for (int i = first; i < count(); i++) {
            list.add(value(i));
        }
        return Collections.unmodifiableList(list);
    }

    boolean isNull(int index) {
        return value(index) == null;
    }

    Kind kind(int index) {
        return evaluator.kind(call.arg(index), scope);
    }

    List<Kind> kinds(int from) {
        return IntStream.range(from, count()).mapToObj(this::kind).toList();
    }

    /** A text; a number is taken as the text that it is at a port, as exports rely on in {@code LPAD(QTY, 5, '0')} and the vendor writes of INSTR. */
    String text(int index) {
        return value(index) instanceof Number number
                ? TextForm.of(number, settings())
                : as(String.class, index, "a text");
    }

    LocalDateTime date(int index) {
        return as(LocalDateTime.class, index, "a date");
    }

    Number number(int index) {
        return as(Number.class, index, "a number");
    }

    BigDecimal exact(int index) {
        return Numbers.exact(number(index));
    }

    double real(int index) {
        return number(index).doubleValue();
    }

    /** A position or count; a number with a fraction is rounded. */
    long whole(int index) {
        return Numbers.rounded(number(index));
    }

    long whole(int index, long otherwise) {
        return has(index) ? whole(index) : otherwise;
    }

    /** A condition or flag, NULL being false. */
    boolean holds(int index) {
        if (!Truth.isCondition(value(index))) {
            throw mismatch(index, "a condition");
        }
        return Truth.holds(value(index));
    }

    /** Within an expression nothing else is converted by itself, so that such a mapping is not even valid. */
    private <T> T as(Class<T> type, int index, String what) {
        var value = Objects.requireNonNull(value(index), "the argument is NULL");
        if (!type.isInstance(value)) {
            throw mismatch(index, what);
        }
        return type.cast(value);
    }

    private Unrepeatable mismatch(int index, String what) {
        return refused("whose argument %d is not %s".formatted(index + 1, what));
    }

    /** What this call remembers of the rows before. */
    <T> T memory(Class<T> type, Supplier<T> fresh) {
        return evaluator.memory(call, type, fresh);
    }

    /** The row goes this way. */
    void take(int way) {
        evaluator.branches().take(call.at(), way);
    }

    /** The function is known, but not for this. */
    Unrepeatable refused(String detail) {
        return Unrepeatable.refused(call.at(), "the function %s %s".formatted(call.function(), detail));
    }

    /** No document says what the function answers to such arguments. */
    Unrepeatable undefined(String detail) {
        return Unrepeatable.undefined(call.at(), "the function %s %s".formatted(call.function(), detail));
    }

    RowError error(String why) {
        return new RowError("%s: %s".formatted(call.function(), why));
    }
}
