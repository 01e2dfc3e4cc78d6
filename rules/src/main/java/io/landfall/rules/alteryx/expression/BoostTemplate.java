package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.PatternTemplate;
import io.landfall.converter.expression.PieceKind;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pattern.PatternPieces;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pattern of Boost.Regex that a formula joins from texts that are written out and from values. A value means itself, as long as it
 * has no character with a meaning in patterns; where it is all of a group, it may be a list with {@code |} between its texts.
 *
 * @param source what is written out, with a character of its own for each value
 * @param values each is a text
 */
record BoostTemplate(String source, List<Expr> values) {

    private static final Pattern ALONE = Pattern.compile("(?:^|[(|]|\\(\\?:)[\\x{F0000}-\\x{F0FFF}]+(?=$|[)|])");

    BoostTemplate {
        values = List.copyOf(values);
    }

    /** The pattern; empty when it is written with characters that stand for values. */
    static Optional<BoostTemplate> of(Expr pattern) {
        var source = new StringBuilder();
        var values = new ArrayList<Expr>();
        return adds(pattern, source, values)
                ? Optional.of(new BoostTemplate(source.toString(), values))
                : Optional.empty();
    }

    private static boolean adds(Expr part, StringBuilder source, List<Expr> values) {
        return switch (part) {
            case Literal.Missing _ -> true;
            case Literal.TextValue(var text) -> {
                source.append(text);
                yield !PatternPieces.areIn(text);
            }
            case Expr.Call(var function, var args)
            when function == TextFunction.JOIN_TEXT -> args.stream().allMatch(arg -> adds(arg, source, values));
            default -> {
                var fits = values.size() < PatternPieces.MOST;
                source.append(fits ? PatternPieces.at(values.size()) : "");
                values.add(part);
                yield fits;
            }
        };
    }

    /** The text for a person. */
    String shown() {
        return String.join("", PatternTemplate.spelled(source, text -> text, Collections.nCopies(values.size(), "…")));
    }

    /** What is open about a text that the pattern is held against. */
    Stream<OpenText> open(Expr text, PatternUse use, SourceLocation at) {
        return OpenText.of(text, source, shown(), use, at);
    }

    boolean isWrittenOut() {
        return values.isEmpty();
    }

    /** Whether a value is all of the pattern, or of a part in brackets: there, it may well be a pattern itself. */
    boolean hasValueAlone() {
        return ALONE.matcher(source).find();
    }

    /**
     * The pattern as the library's functions take it.
     *
     * @param text what a value is outside of classes
     * @throws IllegalArgumentException saying what is not portable
     */
    Expr pattern(boolean ignoresCase, PieceKind text) {
        var portable = BoostPattern.portable(source);
        var pattern = PortablePattern.of(portable, ignoresCase);
        var flag = Expr.text(pattern.ignoresCase() ? "i" : "c");
        var pieces = IntStream.range(0, values.size())
                .mapToObj(index -> {
                    var kind = kind(pattern, index, text);
                    return Expr.call(PatternFunction.PATTERN_PIECE, values.get(index), Expr.text(kind.label()), flag);
                })
                .toList();
        var parts = PatternTemplate.spelled(portable, Expr::text, pieces);
        return parts.size() == 1 ? parts.getFirst() : new Expr.Call(TextFunction.JOIN_TEXT, parts);
    }

    private static PieceKind kind(PortablePattern pattern, int index, PieceKind text) {
        if (pattern.isInClass(index)) {
            return PieceKind.SET;
        }
        return pattern.isAlone(index) ? PieceKind.CHOICE : text;
    }
}
