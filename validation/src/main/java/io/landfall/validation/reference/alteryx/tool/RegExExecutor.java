package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.RegExMethod;
import io.landfall.validation.reference.alteryx.expression.BoostPatterns;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works on one text field with a regular expression. */
final class RegExExecutor implements ToolExecutor<RegEx> {

    @Override
    public Class<RegEx> kind() {
        return RegEx.class;
    }

    @Override
    public Answer run(RegEx regEx, ToolRun run) {
        var input = run.input();
        var position = run.position(input, regEx.field());
        var expressions = Expressions.of(regEx, run);
        return Answer.of(
                switch (regEx.method()) {
                    case RegExMethod.Replace replace -> replaced(replace, expressions, input, position, run);
                    case RegExMethod.Parse parse -> parsed(parse, expressions, input, position, run);
                    case RegExMethod.Match match -> matched(match, expressions, input, position, run);
                    case RegExMethod.Tokenize(var into) ->
                        new Pieces(text -> expressions.agreed(text, found -> Tokens.of(found, text)), true)
                                .laid(into, input, position, run);
                    case RegExMethod.Other(var method) -> throw run.refused("a RegEx that does %s".formatted(method));
                });
    }

    private static Records replaced(
            RegExMethod.Replace replace, Expressions expressions, Records input, int position, ToolRun run) {
        if (!replace.copyUnmatched()) {
            throw run.refused("a RegEx that drops the text between matches");
        }
        var format = run.substituted(replace.replacement());
        var replacement = BoostPatterns.replacement(format)
                .orElseThrow(() -> run.refused("the replacement '%s'".formatted(format)));
        var field = input.fields().get(position);
        return Columns.replaced(
                input,
                position,
                field,
                row -> row.get(position) instanceof String text
                        ? Stored.in(field, expressions.agreed(text, found -> replaced(found, replacement, run)))
                        : row.get(position));
    }

    private static String replaced(Matcher matcher, String replacement, ToolRun run) {
        try {
            return matcher.replaceAll(replacement);
        } catch (IndexOutOfBoundsException _) {
            throw run.refused("a replacement by a group that the expression does not have");
        }
    }

    /** One field for each marked group of the first match; a group that takes no part in it is empty, as recorded results show. */
    private static Records parsed(
            RegExMethod.Parse parse, Expressions expressions, Records input, int position, ToolRun run) {
        if (expressions.groups() != parse.fields().size()) {
            throw run.refused("a RegEx with other fields than its expression has groups");
        }
        var names = FreeNames.besides(input.fields());
        var fields = parse.fields().stream()
                .map(field -> FlowField.of(names.take(field.name()), field.type()))
                .toList();
        var wider = new ArrayList<>(input.fields());
        wider.addAll(fields);
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var groups = row.get(position) instanceof String text
                    ? expressions.agreed(text, RegExExecutor::groups)
                    : List.<String>of();
            var values = new ArrayList<@Nullable Object>(row.values());
            for (int i = 0; i < fields.size(); i++) {
                values.add(groups.isEmpty() ? null : Stored.in(fields.get(i), groups.get(i)));
            }
            rows.add(new Row(values));
        }
        return new Records(wider, rows);
    }

    private static List<String> groups(Matcher matcher) {
        return matcher.find()
                ? IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(group -> Objects.requireNonNullElse(matcher.group(group), ""))
                        .toList()
                : List.of();
    }

    private static Records matched(
            RegExMethod.Match match, Expressions expressions, Records input, int position, ToolRun run) {
        var field = FlowField.of(FreeNames.besides(input.fields()).take(match.outputField()), FieldType.BOOL);
        return input.with(field, row -> {
            var matches = row.get(position) instanceof String text && expressions.agreed(text, Matcher::matches);
            if (!matches && match.errorUnmatched()) {
                throw run.failed("a text does not match");
            }
            return matches;
        });
    }
}
