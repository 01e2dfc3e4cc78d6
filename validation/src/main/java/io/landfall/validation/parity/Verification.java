package io.landfall.validation.parity;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.FormatHints;
import io.landfall.validation.data.Targets;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.engine.RunRequest;
import io.landfall.validation.engine.RunResult;
import io.landfall.validation.parity.ParitySettings.Leniency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Runs a pipeline over data, and compares every file that it writes with the file of the same name that the legacy tool wrote: as
 * multisets of rows, with columns matched by name. A value in a text file is read with the type that the pipeline gives its column;
 * numbers are equal to within one part in a thousand million, or to the digits that the expected text shows.
 *
 * <pre>{@code Verification.of(pipeline, RunRequest.of(data, out), expected, Optional.empty()).run(engine)}</pre>
 */
public final class Verification {

    private final Pipeline pipeline;
    private final RunRequest request;
    private final ExpectedFiles expected;
    private final Optional<Path> differences;
    private final ParitySettings settings;

    private Verification(
            Pipeline pipeline,
            RunRequest request,
            ExpectedFiles expected,
            Optional<Path> differences,
            ParitySettings settings) {
        this.pipeline = pipeline;
        this.request = request;
        this.expected = expected;
        this.differences = differences;
        this.settings = settings;
    }

    /**
     * A verification of one pipeline.
     *
     * @param request with the data, and a folder for what the pipeline writes
     * @param expected what the legacy tool wrote
     * @param differences folder that gets a Parquet file for each output that differs, if anybody wants to keep them
     */
    public static Verification of(
            Pipeline pipeline, RunRequest request, ExpectedFiles expected, Optional<Path> differences) {
        var settings = ParitySettings.STRICT
                .withTolerances(Map.of("*", new Tolerance.Shown()))
                .withLeniency(new Leniency(false, false, true));
        return new Verification(pipeline, request, expected, differences, settings);
    }

    /** The same with blanks or the case of letters left out of account. */
    public Verification leniently(boolean blanks, boolean letterCase) {
        return new Verification(
                pipeline,
                request,
                expected,
                differences,
                settings.withLeniency(new Leniency(blanks, letterCase, true)));
    }

    /** The same with other settings of the comparison, such as tolerances that somebody approved. */
    public Verification with(UnaryOperator<ParitySettings> change) {
        return new Verification(pipeline, request, expected, differences, change.apply(settings));
    }

    /**
     * What became of a pipeline.
     *
     * @param run what the engine did
     * @param outputs every target whose expected file is there
     */
    public record Verified(RunResult run, List<Output> outputs, List<Diagnostic> diagnostics) {

        public Verified {
            outputs = List.copyOf(outputs);
            diagnostics = List.copyOf(diagnostics);
        }

        /** Whether everything ran, there was something to compare, and nothing differs. */
        public boolean equal() {
            return run.complete() && !outputs.isEmpty() && outputs.stream().allMatch(Output::equal);
        }
    }

    /**
     * An output and its expected file.
     *
     * @param name of the written file
     * @param expected name of the file that it was compared with
     * @param files both of them, as long as they are there
     * @param result left is what the legacy tool wrote, right what the pipeline did; nothing when they could not be compared, and a diagnostic says why
     */
    public record Output(
            String name, String expected, Files files, Optional<ParityResult> result, List<Diagnostic> diagnostics) {

        public Output {
            diagnostics = List.copyOf(diagnostics);
        }

        public boolean equal() {
            return result.filter(ParityResult::equal).isPresent();
        }
    }

    /** Where what the legacy tool wrote, and what the pipeline did, can be read until the run is cleared away. */
    public record Files(Path expected, Path written) {}

    /** Runs and compares. */
    public Verified run(DuckDbEngine engine) {
        var ran = engine.run(pipeline, request);
        var outputs = new ArrayList<Output>();
        var diagnostics = new ArrayList<>(expected.diagnostics());
        var compared = new HashSet<Map.Entry<Path, String>>();
        for (var written : ran.targets()) {
            var target = target(written.target());
            var file = written.file();
            if (target.isEmpty() || file.isEmpty() || !compared.add(Map.entry(file.get(), written.sheet()))) {
                continue;
            }
            var at = target.get().at();
            var wanted = expected.find(String.valueOf(file.get().getFileName()), at);
            wanted.ifPresentOrElse(
                    other -> outputs.add(output(target.get(), written.sheet(), file.get(), other)),
                    () -> diagnostics.add(Diagnostic.of(
                            ParityCode.EXPECTED_MISSING,
                            at,
                            String.valueOf(file.get().getFileName()))));
        }
        return new Verified(ran, outputs, diagnostics);
    }

    private Optional<Target> target(String id) {
        return pipeline.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst();
    }

    private Output output(Target target, String sheet, Path written, DataFile wanted) {
        var fields = fields(target);
        var format = format(target, sheet);
        var name = String.valueOf(written.getFileName()) + (sheet.isEmpty() ? "" : "!" + sheet);
        var kept = differences.map(folder -> folder.resolve(name + ".differences.parquet"));
        var expectedSide = side(wanted, format, fields);
        var writtenSide = side(DataFile.of(written), format, fields);
        var result = Parity.compare(expectedSide, writtenSide, settings(), kept);
        var elsewhere = notHere(result.diagnostics());
        if (!elsewhere.isEmpty()) {
            result = Parity.compare(expectedSide, writtenSide, settings().without(elsewhere), kept);
        }
        return new Output(
                name, wanted.shown(), new Files(wanted.path(), written), result.value(), result.diagnostics());
    }

    /** Columns of the settings that this output does not have, or not with numbers: the settings are for all outputs. */
    private static Set<String> notHere(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(one -> one.code() == ParityCode.COLUMN_UNKNOWN || one.code() == ParityCode.NO_NUMBERS)
                .map(one -> one.args().getLast())
                .collect(Collectors.toSet());
    }

    private ParitySettings settings() {
        var limited = request.memory().map(settings::withMemory).orElse(settings);
        return request.temporary().map(limited::withTemporary).orElse(limited);
    }

    private static FileFormat format(Target target, String sheet) {
        return switch (target.dataset()) {
            case Dataset.File(var _, var _, FileFormat.Spreadsheet(var _, var range, var header), var _)
            when !sheet.isEmpty() -> new FileFormat.Spreadsheet(sheet, range, header);
            case Dataset.File file -> file.format();
            case Dataset.Table _, Dataset.Query _, Dataset.Rows _ -> Targets.tableFormat();
        };
    }

    /** The fields that stand in the file, without those that say which one it is. */
    private static List<Field> fields(Target target) {
        var names = target.dataset() instanceof Dataset.File file
                ? file.origins().stream().map(Dataset.Origin::field).toList()
                : List.<String>of();
        return target.fields().stream()
                .map(Projection::field)
                .filter(field -> !names.contains(field.name()))
                .toList();
    }

    /** Parquet says itself what it holds, and so does a workbook or Alteryx table that stands for text. */
    private static ParitySide side(DataFile file, FileFormat format, List<Field> fields) {
        var own = file.extension().equals("parquet") || isBinary(file) != isBinary(format);
        return own ? new ParitySide.AnyFile(file, FormatHints.NONE) : new ParitySide.KnownFile(file, format, fields);
    }

    private static boolean isBinary(DataFile file) {
        return List.of("xlsx", "xlsm", "xls", "yxdb").contains(file.extension());
    }

    private static boolean isBinary(FileFormat format) {
        return format instanceof FileFormat.Spreadsheet || format instanceof FileFormat.Yxdb;
    }
}
