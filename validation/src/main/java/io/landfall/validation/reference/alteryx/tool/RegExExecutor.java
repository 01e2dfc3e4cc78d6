package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.RegExMethod;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
        var pattern = BoostPattern.of(regEx, run);
        return Answer.of(
                switch (regEx.method()) {
                    case RegExMethod.Replace replace -> replaced(replace, pattern, input, position, run);
                    case RegExMethod.Parse parse -> parsed(parse, pattern, input, position, run);
                    case RegExMethod.Match match -> matched(match, pattern, input, position, run);
                    case RegExMethod.Tokenize(var into) ->
                        new Pieces(text -> tokens(text, pattern)).laid(into, input, position, run);
                    case RegExMethod.Other(var method) -> throw run.refused("a RegEx that does %s".formatted(method));
                });
    }

    private static Records replaced(
            RegExMethod.Replace replace, Pattern pattern, Records input, int position, ToolRun run) {
        var field = input.fields().get(position);
        return Columns.replaced(input, position, field, row -> {
            if (!(row.get(position) instanceof String text)) {
                return row.get(position);
            }
            var result = new StringBuilder();
            var matcher = pattern.matcher(text);
            int end = 0;
            while (matcher.find()) {
                result.append(replace.copyUnmatched() ? text.substring(end, matcher.start()) : "");
                result.append(BoostPattern.expanded(run.substituted(replace.replacement()), matcher, run));
                end = matcher.end();
            }
            result.append(replace.copyUnmatched() ? text.substring(end) : "");
            return Stored.in(field, result.toString());
        });
    }

    /** One field for each marked group of the first match. */
    private static Records parsed(RegExMethod.Parse parse, Pattern pattern, Records input, int position, ToolRun run) {
        var groups = pattern.matcher("").groupCount();
        if (groups != parse.fields().size()) {
            throw run.refused("a RegEx with other fields than its pattern has groups");
        }
        var names = FreeNames.besides(input.fields());
        var fields = parse.fields().stream()
                .map(field -> FlowField.of(names.take(field.name()), field.type()))
                .toList();
        var wider = new ArrayList<>(input.fields());
        wider.addAll(fields);
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var values = new ArrayList<@Nullable Object>(row.values());
            var matcher = row.get(position) instanceof String text ? pattern.matcher(text) : null;
            var found = matcher != null && matcher.find() ? matcher : null;
            for (int i = 0; i < groups; i++) {
                values.add(found == null ? null : Stored.in(fields.get(i), found.group(i + 1)));
            }
            rows.add(new Row(values));
        }
        return new Records(wider, rows);
    }

    private static Records matched(RegExMethod.Match match, Pattern pattern, Records input, int position, ToolRun run) {
        var field = FlowField.of(FreeNames.besides(input.fields()).take(match.outputField()), FieldType.BOOL);
        return input.with(field, row -> {
            var matches = row.get(position) instanceof String text
                    && pattern.matcher(text).matches();
            if (!matches && match.errorUnmatched()) {
                throw run.failed("a text does not match");
            }
            return matches;
        });
    }

    /** Every match, or its marked group. Empty ones are no tokens. */
    private static List<String> tokens(String text, Pattern pattern) {
        var tokens = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var token = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            if (token != null && !token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }
}
