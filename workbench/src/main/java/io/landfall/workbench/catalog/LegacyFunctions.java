package io.landfall.workbench.catalog;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rule;
import io.landfall.rules.alteryx.expression.AlteryxFormulaRules;
import io.landfall.rules.powercenter.expression.PowerCenterExpressionRules;
import io.landfall.rules.powercenter.transformation.PowerCenterTransformationRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The functions that the legacy languages have by their manuals, with the rules that convert them. */
public final class LegacyFunctions {

    /** Aggregate functions are converted with the Aggregator around them, which names those it knows. */
    private static final List<String> AGGREGATES =
            List.of("AVG", "COUNT", "FIRST", "LAST", "MAX", "MEDIAN", "MIN", "PERCENTILE", "STDDEV", "SUM", "VARIANCE");

    /** Functions that an Expression is converted around. */
    private static final List<String> RUNNING = List.of("CUME", "MOVINGAVG", "MOVINGSUM");

    /**
     * A function.
     *
     * @param rules that know it
     */
    public record Function(String name, List<Rule> rules) {
        public Function {
            rules = List.copyOf(rules);
        }

        /** A rule may know a function only to say why it is not converted. */
        public boolean isConverted() {
            return rules.stream().anyMatch(rule -> rule.entry().fidelity() != Fidelity.BLOCKED);
        }
    }

    private LegacyFunctions() {}

    public static List<Function> ofPowerCenter() {
        return functions("powercenter.txt", PowerCenterExpressionRules.inOrder())
                .map(function -> new Function(
                        function.name(),
                        Stream.concat(
                                        PowerCenterTransformationRules.inOrder().stream()
                                                .filter(rule -> isAround(rule, function)),
                                        function.rules().stream())
                                .toList()))
                .toList();
    }

    /** Whether a function that no expression rule converts is converted with the transformation around it. */
    private static boolean isAround(Rule rule, Function function) {
        return AGGREGATES.contains(function.name())
                ? rule.entry().before().equals("Aggregator")
                : (function.name().endsWith("VARIABLE") || RUNNING.contains(function.name()))
                        && converts(rule, function.name());
    }

    public static List<Function> ofAlteryx() {
        return functions("alteryx.txt", AlteryxFormulaRules.inOrder()).toList();
    }

    private static Stream<Function> functions(String names, List<? extends Rule> rules) {
        return lines(names)
                .map(name -> new Function(
                        name,
                        rules.stream()
                                .filter(rule -> converts(rule, name))
                                .map(Rule.class::cast)
                                .toList()));
    }

    /** A rule has the function in its code or in its example, or names it in capitals. */
    private static boolean converts(Rule rule, String name) {
        var entry = rule.entry();
        var upper = name.toUpperCase(Locale.ROOT);
        var called = Pattern.compile("(?i)\\b%s\\s*\\(".formatted(name));
        var named = Pattern.compile("\\b%s\\b".formatted(name));
        return entry.code().endsWith("-FN-" + upper)
                || called.matcher(entry.before()).find()
                || (name.equals(upper) && named.matcher(entry.summary()).find());
    }

    private static Stream<String> lines(String resource) {
        try (var in = Objects.requireNonNull(LegacyFunctions.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
