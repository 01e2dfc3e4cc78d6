package io.landfall.workbench.command;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.validation.parity.Parity;
import io.landfall.validation.parity.ParityCode;
import io.landfall.validation.parity.ParitySettings;
import io.landfall.validation.parity.ParitySettings.Leniency;
import io.landfall.validation.parity.Tolerance;
import io.landfall.workbench.certificate.Policies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two files or tables. */
@Command(
        name = "compare",
        description = "Compares two files or tables, and says what differs and why.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Each side is a file (CSV or other delimited text, columns of fixed width, Parquet, XLSX, XLS, YXDB),",
            "or with --connections a table, written CONNECTION:TABLE or CONNECTION:SCHEMA.TABLE.",
            "Exit codes: 0 equal, 1 different, 2 the call is wrong, 3 our own fault."
        })
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "LEFT", description = "What the legacy tool wrote, for example.")
    private String left = "";

    @Parameters(index = "1", paramLabel = "RIGHT", description = "What is to be the same.")
    private String right = "";

    @Option(
            names = "--key",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns that say which rows belong together; without, rows are compared as a multiset.")
    private List<String> key = new ArrayList<>();

    @Option(
            names = "--tolerance",
            paramLabel = "COLUMN=SIZE",
            split = ",",
            description =
                    "How far numbers may be apart: 0.01 absolute, 1e-9rel or 0.1%% of the larger; * for all columns.")
    private Map<String, String> tolerances = new LinkedHashMap<>();

    @Option(names = "--ignore", paramLabel = "COLUMN", split = ",", description = "Columns that do not count.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--map",
            paramLabel = "LEFT=RIGHT",
            split = ",",
            description = "Columns that belong together under different names.")
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(
            names = "--filter",
            paramLabel = "CONDITION",
            description = "SQL condition for the rows of both sides that count, with the left side's column names.")
    private @Nullable String filter;

    @Option(names = "--trim", description = "Blanks at either end of a text do not count.")
    private boolean trim;

    @Option(names = "--ignore-case", description = "Upper and lower case do not count.")
    private boolean ignoreCase;

    @Option(names = "--empty-is-null", description = "An empty text is the same as NULL.")
    private boolean emptyIsNull;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder that gets all differences as differences.parquet.")
    private @Nullable Path out;

    @Option(names = "--differences", paramLabel = "FILE.parquet", description = "File that gets all differences.")
    private @Nullable Path differences;

    @Mixin
    private SideOptions sides = new SideOptions();

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description =
                    "Folder that keeps what was read of two files, or what two PostgreSQL databases have answered, rows"
                            + " too, until the comparison ends: the same call goes on where neither side has changed.")
    private @Nullable Path resume;

    @Option(names = "--memory", paramLabel = "SIZE", description = "Memory that the comparison may use (default: 1GB).")
    private @Nullable String memory;

    @ArgGroup(heading = "Certificate:%n", exclusive = false)
    private CertificateOptions certificate = new CertificateOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        var one = sides.left(left);
        var other = sides.right(right);
        if (resume != null && !Parity.isResumable(one, other)) {
            throw wrong(
                    "--resume goes on with two files, those of DuckDB too, or with two tables of PostgreSQL: leave it"
                            + " out, or write the tables to files such as Parquet and compare those.");
        }
        var policies = policies();
        var settings = policies.applied(settings());
        var issue = certificate.folder().isPresent()
                ? Optional.of(new CertificateIssue(certificate, policies, CertificateIssue.Hashes.of(left, right)))
                : Optional.<CertificateIssue>empty();
        try (var _ = Progress.of("Comparing", spec.commandLine().getErr())) {
            var compared = Parity.compare(one, other, settings, keep(), Optional.ofNullable(resume));
            var diagnostics = compared.diagnostics();
            if (compared.value().isPresent()) {
                if (issue.isPresent()
                        && !issue.get()
                                .write(
                                        certificate.folder().orElseThrow(),
                                        settings,
                                        compared.value().get())) {
                    throw wrong("A file changed while it was compared, so that nothing can be certified: compare"
                            + " when nobody writes to it.");
                }
                var answer = CompareAnswer.of(left, right, compared.value().get(), diagnostics, certificate.folder());
                output.print(answer, spec.commandLine().getOut());
                return answer.equal() ? 0 : Landfall.LEFTOVERS;
            }
            return refused(diagnostics);
        }
    }

    /** A wrong call, unless the machine could not do it. */
    private int refused(List<Diagnostic> diagnostics) {
        var err = spec.commandLine().getErr();
        diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .forEach(diagnostic -> err.println(
                        "%s: %s. %s".formatted(diagnostic.id(), diagnostic.message(), diagnostic.remedy())));
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.code() == ParityCode.FAILED)
                ? Landfall.OWN_FAULT
                : spec.exitCodeOnInvalidInput();
    }

    /** What a certificate overlooks is approved: nobody can slip it in on the command line. */
    private Policies policies() {
        if (certificate.folder().isPresent() && !(tolerances.isEmpty() && ignored.isEmpty())) {
            throw wrong("A certificate takes tolerances and ignored columns from approved policies only: move"
                    + " --tolerance and --ignore into a file for --policies.");
        }
        if (certificate.policies().isEmpty()) {
            return Policies.NONE;
        }
        try {
            return Policies.read(certificate.policies().get(), LocalDate.now(ZoneId.systemDefault()));
        } catch (Policies.Unusable e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParitySettings settings() {
        var parsed = new LinkedHashMap<String, Tolerance>();
        tolerances.forEach((column, text) -> parsed.put(
                column,
                Tolerance.parse(text)
                        .orElseThrow(
                                () -> wrong("'%s' is no tolerance; write 0.01, 1e-9rel or 0.1%%.".formatted(text)))));
        return new ParitySettings(
                key,
                parsed,
                ignored,
                mapping,
                Optional.ofNullable(filter),
                new Leniency(trim, ignoreCase, emptyIsNull),
                Optional.ofNullable(memory),
                Optional.empty());
    }

    private Optional<Path> keep() {
        if (differences != null) {
            return Optional.of(differences);
        }
        OutputFolder.check(out, spec);
        return Optional.ofNullable(out).map(folder -> folder.resolve("differences.parquet"));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
