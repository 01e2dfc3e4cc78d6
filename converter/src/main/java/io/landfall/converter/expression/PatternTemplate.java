package io.landfall.converter.expression;

import io.landfall.converter.pattern.PatternPieces;
import io.landfall.converter.pattern.PortablePattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pattern as an expression: a text that is written out, a {@link PatternFunction#PATTERN_PIECE}, or such parts joined by
 * {@link TextFunction#JOIN_TEXT}.
 *
 * @param parts the texts and pieces in their order
 */
public record PatternTemplate(List<Expr> parts) {

    /** A pattern whose meaning nobody is sure of: nothing at all, or an alternative or a group of nothing. */
    private static final Pattern HAS_NOTHING =
            Pattern.compile("^(?:\\(\\?i\\))?(?:$|\\|)|\\|$|\\((?:\\?:)?[|)]|\\|[|)]");

    public PatternTemplate {
        parts = List.copyOf(parts);
    }

    /**
     * Understands an expression.
     *
     * @throws IllegalArgumentException when it is made of anything else
     */
    public static PatternTemplate of(Expr pattern) {
        return new PatternTemplate(flat(pattern).toList());
    }

    private static Stream<Expr> flat(Expr part) {
        return switch (part) {
            case Literal.TextValue(var text) when !PatternPieces.areIn(text) -> Stream.of(part);
            case Expr.Call(var function, var args)
            when function == TextFunction.JOIN_TEXT -> args.stream().flatMap(PatternTemplate::flat);
            case Expr.Call(var function, var _) when function == PatternFunction.PATTERN_PIECE -> Stream.of(part);
            default ->
                throw new IllegalArgumentException("a pattern must be written out, but for pieces that are checked");
        };
    }

    /** The pieces in their order. */
    public List<Expr.Call> pieces() {
        return parts.stream()
                .filter(Expr.Call.class::isInstance)
                .map(Expr.Call.class::cast)
                .toList();
    }

    /** The pattern for a person. */
    public String shown() {
        return String.join("", spelled(source(), text -> text, Collections.nCopies(parts.size(), "…")));
    }

    /** The pattern as it is written, with a character of its own for each piece. */
    public String source() {
        return source(false);
    }

    private String source(boolean withoutSome) {
        var text = new StringBuilder();
        var index = 0;
        for (var part : parts) {
            if (part instanceof Expr.Call piece) {
                var stands = PatternPieces.at(index++);
                text.append(withoutSome && kind(piece) == PieceKind.ANY ? "" : stands);
            } else {
                text.append(Constants.text(part));
            }
        }
        return text.toString();
    }

    private static PieceKind kind(Expr.Call piece) {
        return PieceKind.of(piece.arg(1));
    }

    /**
     * The pattern.
     *
     * @throws IllegalArgumentException when it is not portable, or a piece not what stands in its place
     */
    public PortablePattern pattern(boolean ignoreCase) {
        var pattern = PortablePattern.of(source(), ignoreCase);
        var pieces = pieces();
        IntStream.range(0, pieces.size()).forEach(index -> {
            var piece = pieces.get(index);
            if (Constants.text(piece.arg(2)).equals("i") != pattern.ignoresCase()) {
                throw new IllegalArgumentException("a piece and its pattern disagree about case");
            }
            if ((kind(piece) == PieceKind.SET) != pattern.isInClass(index)) {
                throw new IllegalArgumentException("a piece is in a class, or not, where it must not be");
            }
            if (kind(piece) == PieceKind.CHOICE && !pattern.isAlone(index)) {
                throw new IllegalArgumentException("a piece with alternatives is not alone in its place");
            }
        });
        return pattern;
    }

    /**
     * The pattern with none of the pieces that may be empty; empty when there are none.
     *
     * @throws IllegalArgumentException when it is then not portable, or nobody is sure what it means
     */
    public Optional<PortablePattern> atLeast(boolean ignoreCase) {
        if (pieces().stream().noneMatch(piece -> kind(piece) == PieceKind.ANY)) {
            return Optional.empty();
        }
        var source = source(true);
        if (HAS_NOTHING.matcher(source).find()) {
            throw new IllegalArgumentException("a pattern with nothing in a place");
        }
        return Optional.of(PortablePattern.of(source, ignoreCase));
    }

    /**
     * An engine's spelling of the pattern.
     *
     * @param spelled with a character of its own for each piece
     * @param literal what is written out
     * @param pieces what each piece is
     * @return parts to be joined
     */
    public static <T> List<T> spelled(String spelled, java.util.function.Function<String, T> literal, List<T> pieces) {
        var found = PatternPieces.parts(spelled);
        var parts = new ArrayList<T>();
        for (int i = 0; i < found.literals().size(); i++) {
            if (!found.literals().get(i).isEmpty()) {
                parts.add(literal.apply(found.literals().get(i)));
            }
            if (i < found.pieces().size()) {
                parts.add(pieces.get(found.pieces().get(i)));
            }
        }
        return parts.isEmpty() ? List.of(literal.apply("")) : parts;
    }
}
