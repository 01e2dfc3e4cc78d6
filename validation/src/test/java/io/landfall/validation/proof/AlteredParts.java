package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An operator, or a part of one, with one thing wrong somewhere in it. */
final class AlteredParts {

    private AlteredParts() {}

    static Stream<Object> of(@Nullable Object part) {
        if (part == null || part instanceof SourceLocation || part instanceof InputRef || part instanceof Field) {
            return Stream.empty();
        }
        return Stream.concat(own(part), inside(part));
    }

    private static Stream<Object> inside(Object part) {
        return switch (part) {
            case Literal _ -> Stream.empty();
            case List<?> list ->
                IntStream.range(0, list.size())
                        .boxed()
                        .flatMap(i -> of(list.get(i)).map(other -> replaced(list, i, other)));
            case Optional<?> held -> held.stream().flatMap(AlteredParts::of).map(Optional::of);
            case Record record -> components(record);
            default -> Stream.empty();
        };
    }

    private static Object replaced(List<?> list, int index, Object other) {
        var all = new ArrayList<Object>(list);
        all.set(index, other);
        return all;
    }

    private static Stream<Object> components(Record record) {
        var components = record.getClass().getRecordComponents();
        return IntStream.range(0, components.length)
                .boxed()
                .flatMap(i -> of(value(record, components[i])).flatMap(other -> rebuilt(record, components, i, other)));
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Nothing where the record does not allow such a part. */
    private static Stream<Object> rebuilt(Record record, RecordComponent[] components, int index, Object other) {
        var values = Arrays.stream(components)
                .map(component -> value(record, component))
                .toArray();
        values[index] = other;
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return Stream.of(constructor.newInstance(values));
        } catch (ReflectiveOperationException | IllegalArgumentException impossible) {
            return Stream.empty();
        }
    }

    private static Stream<Object> own(Object part) {
        return switch (part) {
            case Expr expr -> expressions(expr);
            case Join.Kind kind -> kinds(kind);
            case Target.Mode mode -> modes(mode);
            case Lookup.Match match -> one(match == Lookup.Match.FIRST ? Lookup.Match.LAST : Lookup.Match.FIRST);
            case SortKey.Direction direction -> others(SortKey.Direction.class, direction);
            case SortKey key -> nulls(key);
            case Measure measure -> measures(measure);
            case WindowField.Function function -> functions(function);
            case Filter filter -> filters(filter);
            case Reject reject -> rejects(reject);
            case Distinct distinct -> one(new Filter(distinct.id(), distinct.input(), Expr.truth(true), distinct.at()));
            case Aggregate aggregate -> aggregates(aggregate);
            case Window window -> windows(window);
            case Union union -> unions(union);
            case Sequence sequence -> sequences(sequence);
            default -> Stream.empty();
        };
    }

    private static Stream<Object> one(Object other) {
        return Stream.of(other);
    }

    private static <T extends Enum<T>> Stream<Object> others(Class<T> type, T value) {
        return EnumSet.complementOf(EnumSet.of(value)).stream()
                .filter(other -> other.getDeclaringClass() == type)
                .map(other -> other);
    }

    /** What answers another type is converted, as the rest of the pipeline counts on it. */
    private static Stream<Object> expressions(Expr expr) {
        var altered = new ArrayList<Object>();
        try {
            AlteredExpressions.of(expr)
                    .map(other -> Expr.cast(other, expr.type()))
                    .forEach(altered::add);
        } catch (IllegalArgumentException impossible) {
            return altered.stream();
        }
        return altered.stream();
    }

    /** The numbers that rows are given are never NULL. */
    private static Stream<Object> nulls(SortKey key) {
        var other = key.nulls() == SortKey.Nulls.FIRST ? SortKey.Nulls.LAST : SortKey.Nulls.FIRST;
        return key.field().startsWith("_")
                ? Stream.empty()
                : Stream.of(new SortKey(key.field(), key.direction(), other, key.collation()));
    }

    private static Stream<Object> kinds(Join.Kind kind) {
        return switch (kind) {
            case INNER -> Stream.of(Join.Kind.LEFT, Join.Kind.RIGHT);
            case LEFT -> Stream.of(Join.Kind.INNER, Join.Kind.RIGHT, Join.Kind.FULL);
            case RIGHT -> Stream.of(Join.Kind.INNER, Join.Kind.LEFT, Join.Kind.FULL);
            case FULL -> Stream.of(Join.Kind.INNER, Join.Kind.LEFT, Join.Kind.RIGHT);
            case SEMI -> Stream.of(Join.Kind.ANTI);
            case ANTI -> Stream.of(Join.Kind.SEMI);
        };
    }

    /** Whether rows that are there stay. */
    private static Stream<Object> modes(Target.Mode mode) {
        return switch (mode) {
            case APPEND -> one(Target.Mode.TRUNCATE_INSERT);
            case TRUNCATE_INSERT, OVERWRITE -> one(Target.Mode.APPEND);
            case MERGE -> one(Target.Mode.TRUNCATE_MERGE);
            case TRUNCATE_MERGE -> one(Target.Mode.MERGE);
            case CREATE -> one(Target.Mode.OVERWRITE);
        };
    }

    private static Stream<Object> measures(Measure measure) {
        BiFunction<Measure.Function, Boolean, Object> with = (function, distinct) -> new Measure(
                measure.name(), measure.type(), function, measure.args(), distinct, measure.filter(), measure.at());
        var functions = switch (measure.function()) {
            case SUM -> List.of(Measure.Function.MAX);
            case MIN -> List.of(Measure.Function.MAX);
            case MAX -> List.of(Measure.Function.MIN);
            case AVG -> List.of(Measure.Function.MEDIAN);
            case MEDIAN -> List.of(Measure.Function.AVG);
            case PERCENTILE_LOW -> List.of(Measure.Function.PERCENTILE_HIGH);
            case PERCENTILE_HIGH -> List.of(Measure.Function.PERCENTILE_LOW);
            case FIRST_ROW -> List.of(Measure.Function.LAST_ROW, Measure.Function.FIRST_VALUE);
            case LAST_ROW -> List.of(Measure.Function.FIRST_ROW, Measure.Function.LAST_VALUE);
            case FIRST_VALUE -> List.of(Measure.Function.FIRST_ROW);
            case LAST_VALUE -> List.of(Measure.Function.LAST_ROW);
            case STDDEV -> List.of(Measure.Function.VARIANCE);
            case COUNT_ROWS, COUNT, VARIANCE, CONCAT -> List.<Measure.Function>of();
        };
        var isCounting = List.of(Measure.Function.SUM, Measure.Function.COUNT, Measure.Function.AVG)
                .contains(measure.function());
        return Stream.concat(
                functions.stream().map(function -> with.apply(function, measure.distinct())),
                isCounting ? Stream.of(with.apply(measure.function(), !measure.distinct())) : Stream.empty());
    }

    private static Stream<Object> functions(WindowField.Function function) {
        return switch (function) {
            case ROW_NUMBER -> one(WindowField.Function.RANK);
            case RANK -> Stream.of(WindowField.Function.DENSE_RANK, WindowField.Function.ROW_NUMBER);
            case DENSE_RANK -> one(WindowField.Function.RANK);
            case LAG -> one(WindowField.Function.LEAD);
            case LEAD -> one(WindowField.Function.LAG);
            case MIN -> one(WindowField.Function.MAX);
            case MAX -> one(WindowField.Function.MIN);
            case FIRST_VALUE -> one(WindowField.Function.LAST_VALUE);
            case LAST_VALUE -> one(WindowField.Function.FIRST_VALUE);
            case SUM, AVG, COUNT, COUNT_ROWS -> Stream.empty();
        };
    }

    /** Rows whose condition is NULL pass, none is filtered, the others pass. */
    private static Stream<Object> filters(Filter filter) {
        return Stream.of(
                        Expr.call(StandardFunction.COALESCE, filter.condition(), Expr.truth(true)),
                        Expr.truth(true),
                        Expr.call(StandardFunction.NOT, filter.condition()))
                .map(condition -> new Filter(filter.id(), filter.input(), condition, filter.at()));
    }

    private static Stream<Object> rejects(Reject reject) {
        return Stream.of(Expr.call(StandardFunction.COALESCE, reject.condition(), Expr.truth(true)), Expr.truth(false))
                .map(condition -> new Reject(reject.id(), reject.input(), condition, reject.reason(), reject.at()));
    }

    private static Stream<Object> aggregates(Aggregate aggregate) {
        return one(new Aggregate(
                        aggregate.id(),
                        aggregate.input(),
                        aggregate.keys(),
                        aggregate.measures(),
                        aggregate.order(),
                        !aggregate.rowWhenEmpty(),
                        aggregate.at()))
                .filter(_ -> aggregate.keys().isEmpty());
    }

    private static Stream<Object> windows(Window window) {
        return one(new Window(
                        window.id(),
                        window.input(),
                        window.partition()
                                .subList(0, Math.max(0, window.partition().size() - 1)),
                        window.order(),
                        window.fields(),
                        window.at()))
                .filter(_ -> !window.partition().isEmpty());
    }

    private static Stream<Object> unions(Union union) {
        var all = union.inputs();
        return Stream.of(all.reversed(), all.subList(0, all.size() - 1), withTwice(all))
                .filter(inputs -> all.size() > 1 && !inputs.isEmpty())
                .map(inputs -> new Union(union.id(), inputs, union.branch(), union.at()));
    }

    private static List<InputRef> withTwice(List<InputRef> inputs) {
        var all = new ArrayList<>(inputs);
        all.set(0, inputs.getLast());
        return all;
    }

    private static Stream<Object> sequences(Sequence sequence) {
        return Stream.of(sequence.start() + 1, sequence.start())
                .map(start -> new Sequence(
                        sequence.id(),
                        sequence.input(),
                        sequence.field(),
                        start,
                        start == sequence.start() ? sequence.increment() + 1 : sequence.increment(),
                        sequence.partition(),
                        sequence.order(),
                        sequence.at()));
    }
}
