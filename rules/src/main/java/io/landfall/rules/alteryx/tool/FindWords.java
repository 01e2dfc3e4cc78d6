package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole words, as a Find Replace looks for them: what stands beside a word is no letter and no digit. The vendor does not say what ends a
 * word; blanks and the marks of a sentence do for everybody, and a check reports where anything else would have to.
 */
final class FindWords {

    /** A character that no text holds, for it is nobody's: it stands on both sides of all that is no letter or digit. */
    private static final String EDGE = "\uE002";

    private static final String OTHERS = "[^A-Za-z0-9]";
    private static final String SENTENCE = "[\\s.,;:!?()\"]";
    private static final String TEXT = "_text";
    private static final String WORD = "_word";

    private FindWords() {}

    /** A text with its edges, in which a value with its own edges stands as words only. */
    static Expr edged(Expr text) {
        return edged(text, OTHERS);
    }

    private static Expr edged(Expr text, String between) {
        var inside = Expr.call(
                PatternFunction.PATTERN_REPLACE,
                text,
                Expr.text(between),
                Expr.text(EDGE + "\\0" + EDGE),
                Expr.text("c"));
        return Expr.call(TextFunction.JOIN_TEXT, Expr.text(EDGE), inside, Expr.text(EDGE));
    }

    /** The text without edges. */
    static Expr plain(Expr edged) {
        return Expr.call(TextFunction.REPLACE_TEXT, edged, Expr.text(EDGE), Expr.text(""));
    }

    /** The result with a check that words stand between blanks and marks of sentences only, and begin and end with a letter or digit. */
    static ToolResult checked(
            ToolResult result,
            Tool tool,
            Records targets,
            AlteryxField text,
            Records source,
            AlteryxField search,
            ToolContext context) {
        var texts = distinct(tool, "word_texts", TEXT, targets, text, context);
        var words = distinct(tool, "words", WORD, source, search, context);
        var doubts = new Join(
                context.id(tool, "word_doubts"),
                InputRef.of(texts.getLast().id()),
                InputRef.of(words.getLast().id()),
                Join.Kind.INNER,
                isDoubtful(lower(Expr.left(TEXT, text.sqlType())), lower(Expr.right(WORD, search.sqlType()))),
                List.of(new Projection(TEXT, Expr.left(TEXT, text.sqlType()), tool.at())),
                tool.at());
        var check = new Check(
                "%s: words end at blanks and marks".formatted(tool.name()),
                InputRef.of(doubts.id()),
                new Check.Assertion.RowCount(0),
                tool.at());
        var operators = Stream.of(result.operators(), texts, words, List.<Operator>of(doubts))
                .flatMap(List::stream)
                .toList();
        return result.withOperators(operators).withChecks(List.of(check));
    }

    private static List<Operator> distinct(
            Tool tool, String part, String name, Records records, AlteryxField field, ToolContext context) {
        var values = new Project(
                context.id(tool, part),
                records.ref(),
                List.of(new Projection(name, field.value(), tool.at())),
                tool.at());
        return List.of(
                values,
                new Distinct(
                        context.id(tool, part + "_apart"),
                        InputRef.of(values.id()),
                        List.of(name),
                        Ordering.NONE,
                        tool.at()));
    }

    /** In any case, so that it holds for all. */
    private static Expr lower(Expr text) {
        return Expr.call(StandardFunction.LOWER, text);
    }

    /** Whether the word is still found where all plain words are gone, or is none itself. */
    private static Expr isDoubtful(Expr text, Expr word) {
        var rest = plain(
                Expr.call(TextFunction.REPLACE_TEXT, edged(text, SENTENCE), edged(word, SENTENCE), Expr.text(" ")));
        var hasMark =
                Expr.call(PatternFunction.PATTERN_FOUND, word, Expr.text("^[^a-z0-9]|[^a-z0-9]$"), Expr.text("c"));
        return Conditions.all(List.of(
                Expr.call(StandardFunction.NE, word, Expr.text("")),
                Expr.call(TextFunction.CONTAINS_TEXT, text, word),
                Expr.call(
                        StandardFunction.OR,
                        hasMark,
                        Expr.call(TextFunction.CONTAINS_TEXT, edged(rest), edged(word)))));
    }
}
