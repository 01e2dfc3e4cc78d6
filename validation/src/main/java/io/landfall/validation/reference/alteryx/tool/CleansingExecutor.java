package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DataCleansing;
import io.landfall.parsers.alteryx.tool.LetterCase;
import io.landfall.validation.reference.alteryx.expression.Letters;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cleans fields: Null first, then unwanted characters, then white space, then the case of letters. */
final class CleansingExecutor implements ToolExecutor<DataCleansing> {

    private static final String PUNCTUATION = "[!-/:-@\\[-`{-~]";

    @Override
    public Class<DataCleansing> kind() {
        return DataCleansing.class;
    }

    @Override
    public Answer run(DataCleansing tool, ToolRun run) {
        if (tool.letterCase() == LetterCase.UNKNOWN) {
            throw run.refused("a Data Cleansing that changes letters in an unknown way");
        }
        var input = run.input();
        var records = tool.nullRows() ? input.where(row -> row.values().stream().anyMatch(Objects::nonNull)) : input;
        for (int i = 0; i < input.fields().size(); i++) {
            var position = i;
            var field = input.fields().get(i);
            if (tool.fields().stream().anyMatch(field::isCalled)) {
                records = Columns.replaced(records, i, field, row -> cleaned(tool, field, row.get(position), run));
            }
        }
        return Answer.of(tool.nullFields() ? withoutNullFields(records) : records);
    }

    private static @Nullable Object cleaned(DataCleansing tool, FlowField field, @Nullable Object value, ToolRun run) {
        if (field.type().isNumber() && value == null && tool.nullNumberToZero()) {
            return Stored.in(field, 0L);
        }
        if (!field.type().isText()) {
            return value;
        }
        var text = value == null && tool.nullTextToEmpty() ? "" : (String) value;
        return text == null ? null : Stored.in(field, cased(tool, spaced(tool, stripped(tool, text)), run));
    }

    private static String stripped(DataCleansing tool, String text) {
        var result = tool.letters() ? text.replaceAll("[A-Za-z]", "") : text;
        result = tool.digits() ? result.replaceAll("[0-9]", "") : result;
        return tool.punctuation() ? result.replaceAll(PUNCTUATION, "") : result;
    }

    private static String spaced(DataCleansing tool, String text) {
        if (tool.allWhitespace()) {
            return text.replaceAll("\\s", "");
        }
        var result = tool.duplicateWhitespace() ? text.replaceAll("\\s+", " ") : text;
        return tool.trim() ? result.strip() : result;
    }

    private static String cased(DataCleansing tool, String text, ToolRun run) {
        return switch (tool.letterCase()) {
            case UNCHANGED -> text;
            case UPPER -> Letters.upper(text);
            case LOWER -> Letters.lower(text);
            case TITLE ->
                Pattern.compile("(^|\\s)(\\S)")
                        .matcher(Letters.lower(text))
                        .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + Letters.upper(found.group(2))));
            case UNKNOWN -> throw run.refused("an unknown case of letters");
        };
    }

    private static Records withoutNullFields(Records records) {
        var kept = IntStream.range(0, records.fields().size())
                .filter(i -> records.column(i).stream().anyMatch(Objects::nonNull))
                .boxed()
                .toList();
        return Columns.only(records, kept);
    }
}
