package io.landfall.validation.parity;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.Relation;
import io.landfall.validation.data.Relations;
import io.landfall.validation.data.TableChecksums.Narrowed;
import io.landfall.validation.data.TableSnapshot;
import io.landfall.validation.data.TemporaryFolder;
import io.landfall.validation.parity.Alignment.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Compares two sets of rows, whatever they are stored in. Memory stays bounded whatever their size: what does not fit goes to a
 * temporary folder.
 *
 * <pre>{@code Parity.compare(ParitySide.of(left), ParitySide.of(right), ParitySettings.STRICT.withKey("id"), Optional.of(file))}</pre>
 */
public final class Parity {

    private static final String USUAL_MEMORY = "1GB";

    private final ParitySide left;
    private final ParitySide right;
    private final ParitySettings settings;
    private final Path scratch;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final SourceLocation at;
    private final Keeping keeping;

    private Parity(ParitySide left, ParitySide right, ParitySettings settings, Optional<Path> kept, Path scratch) {
        this.left = left;
        this.right = right;
        this.settings = settings;
        this.scratch = scratch;
        this.at = SourceLocation.of(right.shown());
        this.keeping = new Keeping(left, right, kept, at, diagnostics);
    }

    /**
     * Compares.
     *
     * @param differences Parquet file that gets all differences, if anybody wants to keep them
     * @return nothing when a diagnostic says why
     */
    public static Parsed<Optional<ParityResult>> compare(
            ParitySide left, ParitySide right, ParitySettings settings, Optional<Path> differences) {
        return compare(left, right, settings, differences, Optional.empty());
    }

    /**
     * Compares so that the comparison can go on when it is interrupted.
     *
     * @param kept folder for what was found out so far, which is emptied in the end
     */
    public static Parsed<Optional<ParityResult>> compare(
            ParitySide left,
            ParitySide right,
            ParitySettings settings,
            Optional<Path> differences,
            Optional<Path> kept) {
        try (var temporary = TemporaryFolder.in(settings.temporary())) {
            var parity = new Parity(left, right, settings, kept, temporary.path());
            var file = temporary.path().resolve("differences.parquet");
            var result = parity.attempts(file);
            if (result.isPresent() && differences.isPresent()) {
                keep(file, differences.get());
                var found = result.get();
                result = Optional.of(new ParityResult(
                        found.counts(),
                        found.key(),
                        found.columns(),
                        found.schema(),
                        found.duplicates(),
                        found.explanations(),
                        differences.map(Differences::new),
                        found.millis()));
            }
            return new Parsed<>(result, parity.diagnostics);
        }
    }

    /** Whether a comparison can go on after an interruption, as far as that can be told before it begins. */
    public static boolean isResumable(ParitySide left, ParitySide right) {
        return SideState.isResumable(left, right);
    }

    private static void keep(Path file, Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            var part = target.resolveSibling(target.getFileName() + ".part");
            try {
                Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The fast reading of text files refuses what is not well formed: then they are read record by record. */
    private Optional<ParityResult> attempts(Path file) {
        try {
            return attempt(true, file);
        } catch (SQLException refused) {
            diagnostics.clear();
        }
        try {
            return attempt(false, file);
        } catch (SQLException failure) {
            diagnostics.add(Diagnostic.of(ParityCode.FAILED, at, reason(failure)));
            return Optional.empty();
        }
    }

    private static String reason(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .strip();
    }

    private Optional<ParityResult> attempt(boolean mayScan, Path file) throws SQLException {
        var start = System.nanoTime();
        var engine = EngineShare.of(settings.memory().orElse(USUAL_MEMORY));
        var limits = new Database.Limits(Optional.of(engine), Optional.of(scratch));
        try (var database = Database.open(limits);
                var tables = TableSides.open(left, right, settings, keeping.ofServers(), at, diagnostics)) {
            if (tables.failed()) {
                return Optional.empty();
            }
            database.execute("SET preserve_insertion_order = false");
            var relations = new Relations(database, scratch, mayScan);
            var sides = opened(tables, relations);
            diagnostics.addAll(sides.left().diagnostics());
            diagnostics.addAll(sides.right().diagnostics());
            if (sides.left().value().isEmpty() || sides.right().value().isEmpty()) {
                return Optional.empty();
            }
            var one = known(left, sides.left().value().get(), database);
            var other = known(right, sides.right().value().get(), database);
            var alignment = Alignment.of(one, other, settings, at);
            diagnostics.addAll(alignment.diagnostics());
            if (alignment.failed()) {
                return Optional.empty();
            }
            var work = keeping.ofFiles(tables, alignment, settings, mayScan ? "at once" : "record by record");
            var space = new Workspace(database, alignment, new Values(settings.leniency()), work);
            if (!filtered(space, one, other)) {
                return Optional.empty();
            }
            var result = compared(space, new Report(space, file), tables.narrowed(), start);
            keeping.done(work, tables.kept());
            return Optional.of(result);
        }
    }

    private Relations.Both opened(TableSides tables, Relations relations) throws SQLException {
        var both = tables.opened(relations);
        return both.isPresent()
                ? both.get()
                : new Relations.Both(opened(left, tables.left(), relations), opened(right, tables.right(), relations));
    }

    private static Parsed<Optional<Relation>> opened(
            ParitySide side, Optional<TableSnapshot> table, Relations relations) throws SQLException {
        return switch (side) {
            case ParitySide.AnyFile(var file, var hints) -> relations.file(file, hints);
            case ParitySide.KnownFile(var file, var format, var fields) ->
                relations.file(file, format, fields.stream().map(Field::name).toList());
            case ParitySide.Table _ -> relations.table(table.orElseThrow(), Optional.empty());
        };
    }

    private static Known known(ParitySide side, Relation relation, Database database) throws SQLException {
        if (side instanceof ParitySide.KnownFile known
                && relation.columns().stream().allMatch(Relation.Column::untyped)) {
            var families = new HashMap<String, Family>();
            for (var column : relation.columns()) {
                known.fields().stream()
                        .filter(field -> field.name().equalsIgnoreCase(column.name()))
                        .findFirst()
                        .ifPresentOrElse(
                                field -> families.put(column.name(), family(field.type())),
                                () -> families.put(column.name(), Family.TEXT));
            }
            return new Known(relation, families, true);
        }
        return new Known(relation, Guess.of(relation, database), false);
    }

    private static Family family(SqlType type) {
        return switch (type.family()) {
            case NUMBER -> Family.DECIMAL;
            case BOOLEAN -> Family.BOOLEAN;
            case TEXT, BINARY -> Family.TEXT;
            case DATE -> Family.DATE;
            case TIME -> Family.TIME;
            case TIMESTAMP -> Family.TIMESTAMP;
        };
    }

    private boolean filtered(Workspace space, Known one, Known other) throws SQLException {
        try {
            space.open(one, other, settings.filter());
            return true;
        } catch (SQLException failure) {
            if (settings.filter().isEmpty()) {
                throw failure;
            }
            diagnostics.add(Diagnostic.of(ParityCode.FILTER_BROKEN, at, reason(failure)));
            return false;
        }
    }

    private static ParityResult compared(Workspace space, Report report, Optional<Narrowed> narrowed, long start)
            throws SQLException {
        var alignment = space.alignment();
        Counts counts;
        var duplicates = Duplicates.NONE;
        if (alignment.keys().isEmpty()) {
            counts = new KeylessComparison(space).run();
        } else {
            var found = new KeyedComparison(space).run();
            counts = Differing.counts(space, found.left(), found.right());
            duplicates = found.duplicates();
        }
        if (narrowed.isPresent()) {
            var outside = narrowed.get();
            counts = counts.withSame(outside.same());
            duplicates = new Duplicates(outside.leftDuplicates(), outside.rightDuplicates());
        }
        var columns = report.columns();
        report.write(columns);
        var explanations =
                new ArrayList<>(SchemaExplanations.of(alignment.differences(), duplicates, alignment.keys()));
        explanations.addAll(report.explanations(columns));
        return new ParityResult(
                counts,
                alignment.keys().stream().map(ColumnPair::name).toList(),
                columns,
                alignment.differences(),
                duplicates,
                explanations,
                Optional.empty(),
                (System.nanoTime() - start) / 1_000_000);
    }
}
