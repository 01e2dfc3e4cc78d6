package io.landfall.workbench.command;

import io.landfall.converter.assessment.Estate;
import io.landfall.converter.assessment.EstateFacts;
import io.landfall.workbench.conversion.Conversions;
import io.landfall.workbench.sheet.Csv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what an estate holds, how much of it is ready, and in which order to move it. */
@Command(
        name = "assess",
        description = "Takes stock of an estate: inventory, complexity, what is ready, and in which order to move it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AssessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ExportOptions sources = new ExportOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder that gets report.json, report.html and report.csv.")
    private @Nullable Path out;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        sources.check();
        OutputFolder.check(out, spec);
        var start = System.nanoTime();
        try (var exports = sources.find();
                var _ = Progress.of("Reading and converting", spec.commandLine().getErr())) {
            var conversions = Conversions.of(exports, sources.macroFolders());
            var estate = Estate.of(conversions);
            var facts = EstateFacts.of(conversions, estate);
            var millis = (System.nanoTime() - start) / 1_000_000;
            var answer = AssessAnswer.of(estate, facts, exports.diagnostics(), millis);
            if (out != null) {
                write(answer, new OutputFolder(out));
            }
            output.print(answer, spec.commandLine().getOut());
            return answer.isFine() ? 0 : Landfall.LEFTOVERS;
        }
    }

    private static void write(AssessAnswer answer, OutputFolder folder) throws IOException {
        folder.write("report.json", Output.json(answer) + "\n");
        folder.write(
                "report.csv", AssessmentCsv.of(answer).collect(Collectors.joining(Csv.LINE_END, "", Csv.LINE_END)));
        folder.write("report.html", AssessmentPage.of(answer));
    }
}
