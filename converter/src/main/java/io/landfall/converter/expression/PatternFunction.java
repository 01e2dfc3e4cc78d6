package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.INTEGER_CONSTANT;
import static io.landfall.converter.expression.Signature.Parameter.PATTERN;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;
import static io.landfall.converter.expression.Signature.Parameter.TEXT_CONSTANT;

import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pattern.Replacement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The library's functions on regular expressions of the portable syntax, see {@link PortablePattern}. The last
 * argument is {@code 'i'} to ignore the case of letters, else {@code 'c'}. A match is the one that comes first in the
 * order of trying, which greedy and lazy repetitions decide; a pattern for which engines would disagree about that is
 * refused. A NULL argument gives NULL. A pattern is written out, or joined from texts that are and calls of
 * {@link #PATTERN_PIECE}, see {@link PatternTemplate}.
 */
public enum PatternFunction implements LibraryFunction {
    PATTERN_MATCHES(Signature.of(Types.BOOLEAN, TEXT, PATTERN, TEXT_CONSTANT), "Whether the whole text matches"),
    PATTERN_FOUND(Signature.of(Types.BOOLEAN, TEXT, PATTERN, TEXT_CONSTANT), "Whether some part of the text matches"),
    PATTERN_COUNT(
            Signature.of(Types.INTEGER, TEXT, PATTERN, TEXT_CONSTANT),
            "How many parts of the text match, without overlap"),
    PATTERN_REPLACE(
            Signature.of(Types.TEXT, TEXT, PATTERN, TEXT_CONSTANT, TEXT_CONSTANT),
            "Every match replaced by the third argument, in which \\1 to \\9 stand for groups, \\0 for "
                    + "the match and \\\\ for a backslash"),
    PATTERN_REPLACE_FIRST(
            Signature.of(Types.TEXT, TEXT, PATTERN, TEXT_CONSTANT, TEXT_CONSTANT),
            "The first match replaced by the third argument, in which \\1 to \\9 stand for groups, \\0 "
                    + "for the match and \\\\ for a backslash"),
    PATTERN_EXTRACT(
            Signature.of(Types.TEXT, TEXT, PATTERN, INTEGER_CONSTANT, TEXT_CONSTANT),
            "The group of that number in the first match, 0 for all of it, empty when it took no "
                    + "part; NULL without a match"),
    PATTERN_PIECE(
            Signature.of(Types.TEXT, TEXT, TEXT_CONSTANT, TEXT_CONSTANT),
            "The text as a piece of a pattern, in which its characters stand for themselves: letters, digits, "
                    + "blanks and those of _ , ; ' \" ! @ # % < > / ` and, but in a 'set', : & = ~ -; any other ends "
                    + "the run, and so does no character, but in 'any'. Letters beyond ASCII may be all with 'c', and "
                    + "Western European ones with 'i'. A 'choice' may be several such texts with | between them");

    /** What the message says when a piece ends the run. */
    public static final String NOT_PLAIN = "A regular expression takes plain texts alone";

    private final Definition definition;

    PatternFunction(Signature signature, String meaning) {
        this.definition = new Definition(signature, meaning);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public void check(List<Expr> args) {
        LibraryFunction.super.check(args);
        var flag = Constants.text(args.getLast());
        if (!flag.equals("i") && !flag.equals("c")) {
            throw new IllegalArgumentException(name() + " knows no flag but 'i' and 'c'");
        }
        if (this == PATTERN_PIECE) {
            PieceKind.of(args.get(1));
        } else {
            checkPattern(args);
        }
    }

    private void checkPattern(List<Expr> args) {
        var pattern = pattern(args);
        switch (this) {
            case PATTERN_MATCHES, PATTERN_FOUND, PATTERN_COUNT, PATTERN_PIECE -> {}
            case PATTERN_REPLACE -> checkReplacement(pattern, args.get(2), true);
            case PATTERN_REPLACE_FIRST -> checkReplacement(pattern, args.get(2), false);
            case PATTERN_EXTRACT -> checkGroups(pattern, group(args.get(2)));
        }
        PatternTemplate.of(args.get(1)).atLeast(pattern.ignoresCase()).ifPresent(this::checkWithoutPieces);
    }

    /** Engines disagree about how often a pattern matches nothing. */
    private void checkWithoutPieces(PortablePattern pattern) {
        if (this != PATTERN_MATCHES && this != PATTERN_FOUND && pattern.mayBeEmpty()) {
            throw new IllegalArgumentException("the pattern matches nothing when its pieces are empty");
        }
    }

    /** The pattern of a call that has been checked. */
    public static PortablePattern pattern(List<Expr> args) {
        return PatternTemplate.of(args.get(1))
                .pattern(Constants.text(args.getLast()).equals("i"));
    }

    private static void checkReplacement(PortablePattern pattern, Expr text, boolean every) {
        var replacement = Replacement.of(Constants.text(text));
        if (every && pattern.hasEmptyMatches() && !replacement.isEmpty()) {
            throw new IllegalArgumentException("engines disagree about how often the pattern matches nothing");
        }
        checkGroups(pattern, replacement.groups());
    }

    private static void checkGroups(PortablePattern pattern, Set<Integer> used) {
        used.stream().filter(group -> group > pattern.groups()).findFirst().ifPresent(group -> {
            throw new IllegalArgumentException("the pattern has no group " + group);
        });
    }

    /**
     * Why PostgreSQL cannot be made to find the same parts of a text; empty when it can. DuckDB takes every portable pattern.
     *
     * @param args of a call that has been checked
     */
    public Optional<String> problemOnPostgres(List<Expr> args) {
        return switch (this) {
            case PATTERN_MATCHES, PATTERN_FOUND, PATTERN_PIECE -> Optional.empty();
            case PATTERN_COUNT -> pattern(args).problemOnPostgres(Set.of());
            case PATTERN_REPLACE, PATTERN_REPLACE_FIRST ->
                pattern(args)
                        .problemOnPostgres(
                                Replacement.of(Constants.text(args.get(2))).groups());
            case PATTERN_EXTRACT -> pattern(args).problemOnPostgres(group(args.get(2)));
        };
    }

    /** The groups that are remembered to extract one. */
    public static Set<Integer> group(Expr number) {
        var group = Constants.integer(number);
        if (group < 0) {
            throw new IllegalArgumentException("there is no group " + group);
        }
        return group == 0 ? Set.of() : Set.of(group);
    }
}
