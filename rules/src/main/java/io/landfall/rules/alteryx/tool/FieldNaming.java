package io.landfall.rules.alteryx.tool;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DynamicRename;
import io.landfall.parsers.alteryx.tool.NameChange;
import io.landfall.parsers.alteryx.tool.OnError;
import io.landfall.parsers.alteryx.tool.RenameRule;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.known.Known;
import io.landfall.rules.alteryx.known.KnownFormula;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that a Dynamic Rename gives. */
final class FieldNaming {

    private final Tool tool;
    private final DynamicRename rename;
    private final Records records;
    private final Optional<Records> source;
    private final ToolContext context;
    private final Findings findings;
    private final Optional<Map<String, String>> known;

    FieldNaming(
            Tool tool,
            DynamicRename rename,
            Records records,
            Optional<Records> source,
            ToolContext context,
            Findings findings) {
        this.tool = tool;
        this.rename = rename;
        this.records = records;
        this.source = source;
        this.context = context;
        this.findings = findings;
        this.known = known();
    }

    /** Names from records that are known; those of the first record are asked for where Designer has not seen them. */
    private Optional<Map<String, String>> known() {
        var names = new KnownNames(tool, context);
        return switch (rename.rule()) {
            case RenameRule.FirstRow _
            when !isSeen() -> {
                var found = names.inFirstRecord(records, meant());
                found.ifPresent(_ -> findings.say(Diagnostic.of(ShapeCode.NAMES_AS_KNOWN, tool.at(), tool.name())));
                yield found;
            }
            case RenameRule.FromSourceRows rows -> {
                var found = source.flatMap(others -> names.inRecords(others, rows, meant()));
                found.filter(given -> rows.onError() == OnError.ERROR && given.size() < meant().size())
                        .ifPresent(_ -> findings.say(Diagnostic.of(SettingCode.NAMES_MISSING, tool.at(), tool.name())));
                yield found;
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> known(AlteryxField field) {
        return known.map(names -> names.getOrDefault(field.name(), field.name()));
    }

    private boolean isSeen() {
        return ToolRules.seen(tool, context, new Findings()).size()
                == records.fields().size();
    }

    private List<AlteryxField> meant() {
        return records.fields().stream()
                .filter(one -> rename.fields().includes(one.name()))
                .toList();
    }

    /** The new name of a field, which is the old one when the tool does not mean it. */
    Optional<String> name(AlteryxField field) {
        if (!rename.fields().includes(field.name())) {
            return Optional.of(field.name());
        }
        return switch (rename.rule()) {
            case RenameRule.ByFormula formula -> byFormula(formula, field);
            case RenameRule.AddText(var change) ->
                Optional.of(
                        change.side() == NameChange.Side.SUFFIX
                                ? field.name() + change.text()
                                : change.text() + field.name());
            case RenameRule.RemoveText remove -> shorter(remove, field);
            case RenameRule.FromSourceFields fields when !fields.changeFields() -> fromSource(fields.onError(), field);
            case RenameRule.FirstRow _ -> known(field).or(() -> seen(field, ShapeCode.NAMES_AS_SEEN));
            case RenameRule.FromSourceRows _ -> known(field).or(() -> seen(field, ShapeCode.NAMES_AS_SEEN_UNCHECKED));
            case RenameRule.FromSourceFields fields -> refused("types");
            case RenameRule.FromDescriptions descriptions -> refused("descriptions");
            case RenameRule.Other(var mode) -> refused(mode);
        };
    }

    /** A name without the text is an error, if the tool says so. */
    private Optional<String> shorter(RenameRule.RemoveText remove, AlteryxField field) {
        var shorter = without(remove.change(), field.name());
        if (remove.onError() == OnError.ERROR && shorter.equals(field.name())) {
            findings.block(Diagnostic.of(
                    ShapeCode.NOTHING_TO_REMOVE,
                    tool.at(),
                    tool.name(),
                    field.name(),
                    remove.change().text()));
        }
        if (shorter.equals(field.name())
                && !without(lower(remove.change()), lower(field.name())).equals(lower(field.name()))) {
            findings.say(Diagnostic.of(
                    SettingCode.NAME_IN_OTHER_LETTERS,
                    tool.at(),
                    tool.name(),
                    remove.change().text(),
                    field.name()));
        }
        return Optional.of(shorter);
    }

    private static NameChange lower(NameChange change) {
        return new NameChange(change.side(), lower(change.text()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Optional<String> refused(String mode) {
        findings.block(Diagnostic.of(ShapeCode.RENAME_MODE, tool.at(), tool.name(), mode));
        return Optional.empty();
    }

    private Optional<String> byFormula(RenameRule.ByFormula formula, AlteryxField field) {
        var name = KnownFormula.value(
                        context.read(formula.expression()), asked -> switch (asked.toLowerCase(Locale.ROOT)) {
                            case "_currentfield_" -> Optional.of(Known.of(field.name()));
                            default -> Optional.empty();
                        })
                .flatMap(Known::text);
        if (name.isEmpty()) {
            findings.block(Diagnostic.of(ShapeCode.NAME_FORMULA, tool.at(), tool.name(), field.name()));
        }
        return name;
    }

    private static String without(NameChange change, String name) {
        var text = change.text();
        var suffix = change.side() == NameChange.Side.SUFFIX;
        if (suffix && name.endsWith(text)) {
            return name.substring(0, name.length() - text.length());
        }
        return !suffix && name.startsWith(text) ? name.substring(text.length()) : name;
    }

    /** By position among the fields that are meant; more or fewer of them are an error, if the tool says so. */
    private Optional<String> fromSource(OnError onError, AlteryxField field) {
        var meant = meant();
        var fields = source.map(Records::fields).orElse(List.of());
        if (onError == OnError.ERROR && meant.size() != fields.size()) {
            findings.block(Diagnostic.of(
                    SettingCode.NAMES_DIFFER_IN_NUMBER,
                    tool.at(),
                    tool.name(),
                    String.valueOf(meant.size()),
                    String.valueOf(fields.size())));
        }
        var position = meant.indexOf(field);
        return Optional.of(position < fields.size() ? fields.get(position).name() : field.name());
    }

    /** The name that Designer last saw in the place of the field. */
    private Optional<String> seen(AlteryxField field, ShapeCode code) {
        var fields = ToolRules.seen(tool, context, findings);
        if (fields.size() != records.fields().size()) {
            findings.block(Diagnostic.of(ShapeCode.NAME_UNKNOWN, tool.at(), tool.name()));
            return Optional.empty();
        }
        findings.say(Diagnostic.of(code, tool.at(), tool.name()));
        return Optional.of(fields.get(records.fields().indexOf(field)).name());
    }
}
