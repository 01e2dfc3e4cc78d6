package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Dataset.Origin;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DynamicInput;
import io.landfall.parsers.alteryx.tool.FileNameField;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads, for each incoming record, the file or sheet that the record names. All files or sheets that may be named are read once, with
 * fields that say where a row comes from; an incoming record keeps the rows of its own. What is laid out differently from the template
 * is passed over, as Designer does with a warning.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/dynamic-input-tool.html">Dynamic Input Tool</a>
 */
@RuleInfo(
        code = "AX-DIN-R01",
        summary =
                "A Dynamic Input becomes a source of all files or sheets that may be named, joined with the records that name them",
        fidelity = Fidelity.EXACT,
        before = "Dynamic Input",
        after = "source, join")
final class DynamicInputToJoin implements ToolRule {

    private static final int NAME_SIZE = 255;

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        if (!(tool.configuration() instanceof DynamicInput dynamic)) {
            return Rewrite.declined();
        }
        return ToolRules.withInput(tool, inputs, records -> new Reading(tool, dynamic, records, context).converted());
    }

    /** One Dynamic Input with what comes into it. */
    private static final class Reading {

        private final Tool tool;
        private final DynamicInput dynamic;
        private final Records records;
        private final ToolContext context;
        private final Findings findings = new Findings();

        Reading(Tool tool, DynamicInput dynamic, Records records, ToolContext context) {
            this.tool = tool;
            this.dynamic = dynamic;
            this.records = records;
            this.context = context;
        }

        Rewrite<ToolResult> converted() {
            var template = dynamic.template().filter(found -> isRead(found));
            var path = template.map(found -> context.place(path(found))).orElse("");
            var variants = template.flatMap(found -> variants(Variants.of(found, path)));
            var file = template.flatMap(found -> file(found, path));
            if (variants.isEmpty() || file.isEmpty()) {
                return Rewrite.blockedBy(Diagnostic.of(ToolCode.VARIANTS, tool.at(), tool.name()));
            }
            var named = new VariantNames(tool, template.orElseThrow(), variants.get(), path);
            var checks = named.checks(dynamic.variation(), records);
            checks.doubts().forEach(findings::say);
            var fields = fields(template.orElseThrow(), file.get());
            new FileOptions(
                            template.orElseThrow().store(),
                            template.orElseThrow().options())
                    .doubts(tool, OptionalLong.empty())
                    .forEach(findings::say);
            TextFileChecks.say(tool, template.orElseThrow(), context, findings);
            InputToSource.times(tool, all(file.get(), variants.get(), path), fields, context, findings);
            return findings.answer(() -> joined(named, file.get(), fields, checks.checks()));
        }

        /** Databases change their query and not the file. */
        private static boolean isRead(DbFileInput template) {
            return switch (template.store()) {
                        case Store.File file -> !file.isPattern() && file.part().isEmpty();
                        case Store.Workbook workbook ->
                            !workbook.isPattern()
                                    && (workbook.listsSheets()
                                            || !workbook.sheet().isEmpty());
                        case Store.Database _ -> false;
                    }
                    && template.fileNameField() != FileNameField.UNKNOWN
                    && template.recordLimit().isEmpty();
        }

        private static Optional<Dataset.File> file(DbFileInput template, String path) {
            return template.store() instanceof Store.Workbook workbook && workbook.listsSheets()
                    ? Optional.of(new Dataset.File(path, new FileFormat.Listing(FileFormat.Listing.Kind.SHEETS)))
                    : FileFormats.input(template.store(), template.options(), path);
        }

        private static String path(DbFileInput template) {
            return switch (template.store()) {
                case Store.File file -> file.path();
                case Store.Workbook workbook -> workbook.path();
                case Store.Database database -> database.connection();
            };
        }

        private Optional<Variants> variants(Variants template) {
            return switch (dynamic.variation()) {
                case DynamicInput.Variation.FileList(var field, var change) ->
                    records.field(field).flatMap(found -> template.with(change, found));
                case DynamicInput.Variation.ChangedQuery(var changes) -> changed(template, changes);
                case DynamicInput.Variation.Other _ -> Optional.empty();
            };
        }

        private Optional<Variants> changed(Variants template, List<DynamicInput.Change> changes) {
            var variants = Optional.of(template);
            for (var change : changes) {
                var field = records.field(change.field());
                variants = switch (change.action()) {
                    case "PassField" -> variants.filter(_ -> field.isPresent());
                    case "ReplaceString" ->
                        variants.flatMap(found -> field.flatMap(value -> found.with(change, value)));
                    default -> Optional.empty();
                };
            }
            return variants;
        }

        private List<AlteryxField> passed() {
            return dynamic.variation() instanceof DynamicInput.Variation.ChangedQuery(var changes)
                    ? Variants.passed(changes, records)
                    : List.of();
        }

        /** The fields of the template, which all files and sheets have; else those that Designer saw, without the ones passed on. */
        private List<AlteryxField> fields(DbFileInput template, Dataset.File file) {
            if (file.format() instanceof FileFormat.Listing) {
                return List.of(InputToSource.SHEET_NAME);
            }
            var found = context.fileFields(file, tool.at());
            if (found.isPresent()) {
                return InputToSource.sized(found.get(), template);
            }
            var passed = passed().size();
            var seen = tool.layout("Output")
                    .map(layout -> layout.fields().stream()
                            .skip(passed)
                            .filter(field -> template.fileNameField() == FileNameField.NONE
                                    || !field.name().equals(FileNames.FIELD))
                            .map(field -> AlteryxField.of(field.name(), field.type()))
                            .toList())
                    .orElse(List.of());
            findings.say(Diagnostic.of(
                    seen.isEmpty() ? ToolCode.FIELDS_UNKNOWN : ToolCode.FIELDS_AS_SEEN, tool.at(), path(template)));
            return seen;
        }

        private ToolResult joined(
                VariantNames named, Dataset.File file, List<AlteryxField> fields, List<Check> checks) {
            var free = FreeNames.besideFields(fields);
            var name = free.take("_file");
            var sheet = free.take("_sheet");
            var source = source(named, file, fields, name, sheet);
            var outgoing = new ArrayList<AlteryxField>();
            var projections = new ArrayList<Projection>();
            for (var field : passed()) {
                outgoing.add(field);
                projections.add(new Projection(field.name(), Expr.left(field.name(), field.sqlType()), tool.at()));
            }
            var names = FreeNames.besideFields(outgoing);
            for (var field : fields) {
                var taken = field.named(names.take(field.name()));
                outgoing.add(taken);
                projections.add(new Projection(taken.name(), Expr.right(field.name(), field.sqlType()), tool.at()));
            }
            var origin = named.origin(dynamic.variation(), records);
            origin.ifPresent(value -> {
                var taken = AlteryxField.text(names.take(FileNames.FIELD), FileNames.SIZE);
                outgoing.add(taken);
                projections.add(new Projection(taken.name(), Expr.cast(value, taken.sqlType()), tool.at()));
            });
            var join = new Join(
                    context.id(tool),
                    records.ref(),
                    InputRef.of(source.id()),
                    Join.Kind.INNER,
                    named.variants().condition(name, sheet),
                    projections,
                    tool.at());
            var read = new Records(InputRef.of(join.id()), outgoing);
            var fromFile = outgoing.subList(passed().size(), passed().size() + fields.size());
            var ofFile = TextFileChecks.of(
                    tool, dynamic.template().orElseThrow(), new Records(read.ref(), fromFile), context);
            var result = foundAll(
                    source,
                    join,
                    read,
                    Stream.concat(checks.stream(), ofFile.stream()).toList());
            return origin.flatMap(_ -> named.reserve(join.id(), outgoing.getLast(), dynamic.variation()))
                    .map(result::withReserve)
                    .orElse(result);
        }

        /** The legacy tool ends with an error at a file that is not there; a record whose file or sheet gives no rows is reported. */
        private ToolResult foundAll(Source source, Join join, Records read, List<Check> checks) {
            var missed = new Join(
                    context.id(tool, "missed"),
                    join.left(),
                    join.right(),
                    Join.Kind.ANTI,
                    join.condition(),
                    records.fields().stream()
                            .map(field ->
                                    new Projection(field.name(), Expr.left(field.name(), field.sqlType()), tool.at()))
                            .toList(),
                    tool.at());
            var check = new Check(
                    "%s: every file and sheet that a record names has rows".formatted(tool.name()),
                    InputRef.of(missed.id()),
                    new Check.Assertion.RowCount(0),
                    tool.at());
            return ToolResult.of(List.of(source, join, missed), read, findings)
                    .withChecks(Stream.concat(checks.stream(), Stream.of(check)).toList());
        }

        /** All files and sheets that may be named. */
        private static Dataset.File all(Dataset.File file, Variants variants, String path) {
            var format = !variants.sheet().isFixed()
                            && file.format() instanceof FileFormat.Spreadsheet(var _, var range, var header)
                    ? new FileFormat.Spreadsheet("*", range, header)
                    : file.format();
            return new Dataset.File(variants.pattern(path), format);
        }

        private Source source(
                VariantNames named, Dataset.File file, List<AlteryxField> fields, String name, String sheet) {
            var variants = named.variants();
            var files = all(file, variants, named.path());
            var lists = file.format() instanceof FileFormat.Listing;
            var origins = new ArrayList<Origin>();
            if (lists) {
                origins.add(new Origin(fields.getFirst().name(), Dataset.Part.SHEET));
            }
            if (!variants.name().isFixed() || variants.areFixed()) {
                origins.add(new Origin(name, Dataset.Part.NAME));
            }
            if (!variants.sheet().isFixed()) {
                origins.add(new Origin(sheet, Dataset.Part.SHEET));
            }
            var columns = new ArrayList<>(
                    fields.stream().map(AlteryxField::nativeField).toList());
            origins.stream()
                    .filter(origin -> fields.stream().noneMatch(field -> field.isCalled(origin.field())))
                    .forEach(origin -> columns.add(new Field(
                            origin.field(),
                            AlteryxField.text(origin.field(), NAME_SIZE).sqlType())));
            return new Source(
                    context.id(tool, "files"),
                    new Dataset.File(files.path(), files.format(), origins),
                    columns,
                    Optional.empty(),
                    tool.at());
        }
    }
}
