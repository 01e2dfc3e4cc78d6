package io.landfall.validation.reference.powercenter.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the language.
 *
 * @param least arguments that it takes
 * @param most arguments that it takes
 */
record BuiltIn(int least, int most, Answer answer, Body body) {

    /** As many as there are. */
    static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** What it makes of its arguments. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object of(Arguments args);
    }

    /** The kind of its answer by the kinds of its arguments. */
    @FunctionalInterface
    interface Answer {
        Kind of(List<Kind> arguments, EvaluationSettings settings);

        static Answer always(Kind kind) {
            return (_, _) -> kind;
        }

        /** As wide as the widest of some arguments. */
        static Answer widest(int from) {
            return (kinds, _) -> Kind.common(kinds.subList(from, kinds.size())).orElse(Kind.UNKNOWN);
        }

        /** That of an argument. */
        static Answer same(int index) {
            return (kinds, _) -> kinds.get(index);
        }

        /** A number with a fraction: decimal with high precision, unless a double goes in. */
        static Answer fraction() {
            return (kinds, settings) ->
                    settings.highPrecision() && !kinds.contains(Kind.DOUBLE) ? Kind.DECIMAL : Kind.DOUBLE;
        }
    }

    /** Answers NULL as soon as an argument is NULL. */
    static BuiltIn strict(int least, int most, Kind kind, Body body) {
        return strict(least, most, Answer.always(kind), body);
    }

    /** Answers NULL as soon as an argument is NULL. */
    static BuiltIn strict(int least, int most, Answer answer, Body body) {
        return new BuiltIn(least, most, answer, args -> args.all().contains(null) ? null : body.of(args));
    }

    /** Has a rule of its own for NULL. All arguments are evaluated. */
    static BuiltIn lenient(int least, int most, Answer answer, Body body) {
        return new BuiltIn(least, most, answer, args -> {
            args.all();
            return body.of(args);
        });
    }

    /** Looks only at the arguments that it needs. */
    static BuiltIn lazy(int least, int most, Answer answer, Body body) {
        return new BuiltIn(least, most, answer, body);
    }

    boolean takes(int count) {
        return count >= least && count <= most;
    }
}
