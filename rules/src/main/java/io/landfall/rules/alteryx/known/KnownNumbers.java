package io.landfall.rules.alteryx.known;

import java.util.List;
import java.util.Optional;

/**
 * The numeric functions of formulas about known numbers, as far as binary arithmetic leaves no doubt about them: nothing that ends right
 * between two whole numbers, or where there are no more whole numbers in a double.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/math-functions.html">Math Functions</a>
 */
final class KnownNumbers {

    private static final double WHOLE = 1L << 50;
    private static final double CLOSE = 1e-6;

    private KnownNumbers() {}

    static Optional<Known> value(String function, List<Known> args) {
        if (!(args.getFirst() instanceof Known.Numeric(var number)) || !(Math.abs(number) < WHOLE)) {
            return Optional.empty();
        }
        if (args.size() == 2) {
            return function.equals("ROUND")
                            && args.getLast() instanceof Known.Numeric(var multiple)
                            && isWhole(multiple)
                            && multiple > 0
                    ? rounded(number / multiple).map(count -> Known.of(count * multiple))
                    : Optional.empty();
        }
        return switch (function) {
            case "ABS" -> Optional.of(Known.of(Math.abs(number)));
            case "CEIL" -> settled(number).map(sure -> Known.of(Math.ceil(sure)));
            case "FLOOR" -> settled(number).map(sure -> Known.of(Math.floor(sure)));
            default -> Optional.empty();
        };
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }

    private static Optional<Double> rounded(double number) {
        var part = Math.abs(number) - Math.floor(Math.abs(number));
        return Math.abs(part - 0.5) < CLOSE ? Optional.empty() : Optional.of(Math.rint(number));
    }

    /** A number that is whole, or far from it. */
    private static Optional<Double> settled(double number) {
        return isWhole(number) || Math.abs(number - Math.rint(number)) > CLOSE ? Optional.of(number) : Optional.empty();
    }
}
