package io.landfall.validation.reference.powercenter;

import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.LegacyRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the reference executor writes for an export: the rows of each target, under the name of the file that the session gives it. */
final class WrittenFiles {

    private static final MathContext NINE_DIGITS = new MathContext(9);

    private final Map<String, LegacyRows> files = new LinkedHashMap<>();
    private final List<LegacyOutcome> unfinished = new ArrayList<>();

    private WrittenFiles() {}

    static Catalog catalog(Exports exports) {
        List<PowerCenterExport> parsed = exports.of(ExportKind.POWERCENTER).stream()
                .map(export -> PowerCenterParser.parse(export.file()).value())
                .toList();
        return Catalog.of(parsed);
    }

    /** Runs all sessions, or all mappings where there is no session. */
    static WrittenFiles of(Exports exports, LegacyRequest request) {
        var catalog = catalog(exports);
        var written = new WrittenFiles();
        var sessions = catalog.sessions();
        if (sessions.isEmpty()) {
            catalog.mappings().forEach(mapping -> written.run(mapping, Optional.empty(), request));
        }
        for (var session : sessions) {
            session.mapping().ifPresent(mapping -> written.run(mapping, Optional.of(session), request));
        }
        return written;
    }

    private void run(FlowView mapping, Optional<SessionRun> session, LegacyRequest request) {
        switch (PowerCenterReference.run(mapping, session, request)) {
            case LegacyOutcome.Ran ran ->
                ran.outputs().forEach(output -> files.put(name(mapping, session, output.name()), output.rows()));
            case LegacyOutcome.Failed failed -> unfinished.add(failed);
            case LegacyOutcome.Refused refused -> unfinished.add(refused);
            case LegacyOutcome.Undefined undefined -> unfinished.add(undefined);
        }
    }

    private static String name(FlowView mapping, Optional<SessionRun> session, String target) {
        var instance = mapping.instance(target, "Target Definition").orElseThrow();
        if (!(mapping.definition(instance).orElseThrow() instanceof Target definition)) {
            return target + ".kept.csv";
        }
        return session.flatMap(run -> run.extension(instance, "Output filename"))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> definition.name() + ".csv");
    }

    /** What did not come to an end, and why. */
    List<String> unfinished() {
        return unfinished.stream().map(LegacyOutcome::toString).toList();
    }

    /** The rows of a file in an order of their own, as {@link #expected} has those that were written before. */
    List<List<String>> rows(String file) {
        var rows = files.get(file);
        if (rows == null) {
            throw new AssertionError("'%s' is not among %s; %s".formatted(file, files.keySet(), unfinished));
        }
        return rows.rows().stream()
                .map(row -> row.stream().map(WrittenFiles::cell).toList())
                .sorted(Comparator.comparing(List::toString))
                .toList();
    }

    /** The lines of a delimited file but for its header, numbers by their value in nine digits. */
    List<List<String>> expected(String file, Path written) {
        var rows = files.get(file);
        var header = rows == null ? List.<String>of() : rows.columns();
        try {
            var lines = new String(Files.readAllBytes(written), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var delimiter = delimiter(lines.getFirst());
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> fields(line, delimiter))
                    .filter(cells -> !cells.equals(header))
                    .sorted(Comparator.comparing(List::toString))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String delimiter(String line) {
        return Stream.of(",", "|", "\t", ";")
                .max(Comparator.comparingLong(
                        one -> line.chars().filter(c -> c == one.charAt(0)).count()))
                .orElseThrow();
    }

    /** Delimiters between quotes are none. */
    static List<String> fields(String line, String delimiter) {
        var cells = new ArrayList<String>();
        var between = Pattern.quote(delimiter) + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
        for (var cell : line.split(between, -1)) {
            var quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
            cells.add(cell(quoted ? cell.substring(1, cell.length() - 1) : cell));
        }
        return cells;
    }

    private static String cell(@Nullable Object value) {
        var text = switch (value) {
            case null -> "";
            case String kept
            when kept.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6}") ->
                cell(LocalDateTime.parse(kept.replace(' ', 'T')));
            case LocalDateTime date -> date.format(DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT));
            default -> value.toString().strip();
        };
        try {
            return new BigDecimal(text).round(NINE_DIGITS).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }
}
