package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.RenameRule;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.KnownRecords;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names that a Dynamic Rename takes from records which are known before any run. What is not plainly a name is none. */
record KnownNames(Tool tool, ToolContext context) {

    private static final int LONGEST = 255;

    /** The names in the first record, by the old ones; empty where they are not known or not apart from each other. */
    Optional<Map<String, String>> inFirstRecord(Records records, List<AlteryxField> meant) {
        if (meant.isEmpty() || !meant.stream().allMatch(field -> field.type().isText())) {
            return Optional.empty();
        }
        var first = new Sample(
                "_first_record", records.ref(), List.of(), Ordering.ARRIVAL, Sample.Pick.FIRST, 1, tool.at());
        return texts(List.of(first), InputRef.of(first.id()), meant, 1)
                .filter(known -> known.certain() && known.rows().size() == 1)
                .map(known -> paired(
                        meant,
                        known.rows().getFirst().stream()
                                .map(cell -> cell.orElse(""))
                                .toList()))
                .filter(names -> names.values().stream().allMatch(KnownNames::isName) && areApart(names));
    }

    /**
     * The names in the records of the other input, by the old ones; empty where a file holds them, for another run may have another file.
     */
    Optional<Map<String, String>> inRecords(Records source, RenameRule.FromSourceRows rows, List<AlteryxField> meant) {
        var name =
                source.field(rows.newNameField()).filter(field -> field.type().isText());
        var old = source.field(rows.oldNameField()).filter(field -> field.type().isText());
        if (name.isEmpty() || (rows.mapped() && old.isEmpty())) {
            return Optional.empty();
        }
        var wanted = rows.mapped() ? List.of(old.get(), name.get()) : List.of(name.get());
        return texts(List.of(), source.ref(), wanted, LONGEST)
                .filter(known -> known.certain() && known.before().stream().noneMatch(Source.class::isInstance))
                .map(known -> known.rows().stream()
                        .map(row -> row.stream().map(cell -> cell.orElse("")).toList())
                        .toList())
                .flatMap(lines -> rows.mapped() ? mapped(lines, meant) : placed(lines, meant))
                .filter(names -> names.values().stream().allMatch(KnownNames::isName) && areApart(names));
    }

    /** Each line has an old name and a new one; fields that no line has keep theirs. */
    private static Optional<Map<String, String>> mapped(List<List<String>> lines, List<AlteryxField> meant) {
        var names = new HashMap<String, String>();
        for (var line : lines) {
            var field =
                    meant.stream().filter(one -> one.isCalled(line.getFirst())).findFirst();
            if (field.isPresent() && names.put(field.get().name(), line.getLast()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    /** Lines and fields count; what happens to one that is over is no concern where there is none. */
    private static Optional<Map<String, String>> placed(List<List<String>> lines, List<AlteryxField> meant) {
        return lines.size() == meant.size()
                ? Optional.of(paired(meant, lines.stream().map(List::getFirst).toList()))
                : Optional.empty();
    }

    private static Map<String, String> paired(List<AlteryxField> meant, List<String> texts) {
        var names = new HashMap<String, String>();
        for (int i = 0; i < meant.size(); i++) {
            names.put(meant.get(i).name(), texts.get(i));
        }
        return names;
    }

    private Optional<KnownRecords> texts(List<Operator> before, InputRef ref, List<AlteryxField> wanted, int most) {
        var names = FreeNames.beside(List.of());
        var projections = wanted.stream()
                .map(field -> new Projection(names.take(field.name()), FieldConversion.text(field.value()), tool.at()))
                .toList();
        var project = new Project("_names", ref, projections, tool.at());
        var operators = new ArrayList<>(before);
        operators.add(project);
        var fields = projections.stream()
                .map(one -> AlteryxField.text(one.name(), AlteryxField.UNLIMITED))
                .toList();
        return context.known(operators, new Records(InputRef.of(project.id()), fields), most, tool.at());
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean areApart(Map<String, String> names) {
        return names.values().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                == names.size();
    }
}
