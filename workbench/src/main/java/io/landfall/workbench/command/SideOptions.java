package io.landfall.workbench.command;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.validation.data.Connections;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.data.FormatHints;
import io.landfall.validation.parity.ParitySide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which file or table a side of a comparison is, and how its file is read. */
final class SideOptions {

    private static final Pattern TABLE = Pattern.compile("([^:/\\\\]+):(?:([^.]+)\\.)?([^.]+)");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--connections", paramLabel = "FILE.yaml", description = "Databases behind CONNECTION.")
    private @Nullable Path connections;

    @Option(names = "--delimiter", paramLabel = "TEXT", description = "Between fields (default: found out).")
    private @Nullable String delimiter;

    @Option(names = "--widths", paramLabel = "N", split = ",", description = "Widths of columns of fixed width.")
    private List<Integer> widths = new ArrayList<>();

    @Option(names = "--encoding", paramLabel = "NAME", description = "Of text files (default: UTF-8).")
    private @Nullable String encoding;

    @Option(names = "--no-header", description = "The first row is data: columns go by position.")
    private boolean noHeader;

    @Option(
            names = "--left",
            paramLabel = "WHAT=VALUE",
            description = "The same about the left file alone: delimiter=TEXT, widths=N:N, encoding=NAME, header=no,"
                    + " sheet=NAME.")
    private Map<String, String> ofLeft = new LinkedHashMap<>();

    @Option(names = "--right", paramLabel = "WHAT=VALUE", description = "The same about the right file alone.")
    private Map<String, String> ofRight = new LinkedHashMap<>();

    @Option(names = "--sheet", paramLabel = "NAME", description = "Sheet of a workbook (default: the first).")
    private @Nullable String sheet;

    /**
     * The left side by that name.
     *
     * @throws ParameterException where there is no such file or table, or the options say what no file has
     */
    ParitySide left(String name) {
        return side(name, ofLeft);
    }

    /**
     * The right side by that name.
     *
     * @throws ParameterException where there is no such file or table, or the options say what no file has
     */
    ParitySide right(String name) {
        return side(name, ofRight);
    }

    private ParitySide side(String name, Map<String, String> said) {
        var known = connections();
        var file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw wrong("'%s' is a folder; compare takes files or tables.".formatted(name));
        }
        if (Files.exists(file)) {
            return new ParitySide.AnyFile(DataFile.of(file), hints(said));
        }
        var table = TABLE.matcher(name);
        if (table.matches() && connections != null) {
            var login = known.named(table.group(1));
            if (login.isEmpty()) {
                throw wrong("There is no connection '%s' in '%s'.".formatted(table.group(1), connections));
            }
            var schema = Optional.ofNullable(table.group(2)).orElse("");
            return new ParitySide.Table(new Dataset.Table(table.group(1), schema, table.group(3)), login.get());
        }
        throw wrong("There is no file '%s'.".formatted(name));
    }

    private FormatHints hints(Map<String, String> said) {
        var plain = delimiter == null ? null : delimiter.replace("\\t", "\t");
        var both = new FormatHints(
                Optional.ofNullable(plain),
                widths,
                Optional.ofNullable(encoding),
                !noHeader,
                Optional.ofNullable(sheet));
        try {
            return new FileHints(both).of(said);
        } catch (FileHints.Unknown unknown) {
            throw wrong(String.valueOf(unknown.getMessage()));
        }
    }

    private Connections connections() {
        if (connections == null) {
            return Connections.NONE;
        }
        if (!Files.isReadable(connections)) {
            throw wrong("There is no file '%s'.".formatted(connections));
        }
        var read = Connections.read(connections);
        if (!read.diagnostics().isEmpty()) {
            throw wrong(read.diagnostics().getFirst().message() + ".");
        }
        return read.value();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
