package io.landfall.validation.parity;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.KeptTables;
import io.landfall.validation.data.Relations;
import io.landfall.validation.data.TableChecksums;
import io.landfall.validation.data.TableChecksums.Narrowed;
import io.landfall.validation.data.TableSnapshot;
import io.landfall.validation.data.TableSnapshots;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The sides of a comparison that are tables, and what need not be fetched where both are. */
final class TableSides implements AutoCloseable {

    private final TableSnapshots tables;
    private final ParitySettings settings;
    private final SourceLocation at;
    private final List<Diagnostic> diagnostics;
    private final Optional<KeptTables> kept;
    private Optional<Narrowed> narrowed = Optional.empty();

    private TableSides(
            TableSnapshots tables,
            ParitySettings settings,
            Optional<Path> folder,
            SourceLocation at,
            List<Diagnostic> diagnostics)
            throws SQLException {
        this.tables = tables;
        this.settings = settings;
        this.at = at;
        this.diagnostics = diagnostics;
        this.kept = folder.isPresent() ? kept(folder.get()) : Optional.empty();
    }

    /**
     * Opens what is a table.
     *
     * @param folder that keeps what the databases answer, if anything does
     * @param diagnostics that get what there is to say
     */
    static TableSides open(
            ParitySide left,
            ParitySide right,
            ParitySettings settings,
            Optional<Path> folder,
            SourceLocation at,
            List<Diagnostic> diagnostics)
            throws SQLException {
        var tables = TableSnapshots.of(place(left), place(right));
        diagnostics.addAll(tables.diagnostics());
        tables.left().filter(table -> !table.isOneState()).ifPresent(_ -> diagnostics.add(noState(left, at)));
        tables.right().filter(table -> !table.isOneState()).ifPresent(_ -> diagnostics.add(noState(right, at)));
        try {
            return new TableSides(tables, settings, folder, at, diagnostics);
        } catch (SQLException failure) {
            tables.close();
            throw failure;
        }
    }

    private static Optional<TableSnapshots.Place> place(ParitySide side) {
        return side instanceof ParitySide.Table(var table, var login)
                ? Optional.of(new TableSnapshots.Place(table, login))
                : Optional.empty();
    }

    private static Diagnostic noState(ParitySide side, SourceLocation at) {
        return Diagnostic.of(ParityCode.NO_SNAPSHOT, at, side.shown());
    }

    private Optional<KeptTables> kept(Path folder) throws SQLException {
        var opened = areTables()
                ? KeptTables.open(folder, tables.left().get(), tables.right().get())
                : Optional.<KeptTables>empty();
        if (opened.isEmpty()) {
            diagnostics.add(Diagnostic.of(ParityCode.NOT_RESUMABLE, at));
        } else if (opened.get().isAnew()) {
            diagnostics.add(Diagnostic.of(ParityCode.STARTED_ANEW, at, folder.toString()));
        }
        return opened;
    }

    private boolean areTables() {
        return tables.left().isPresent() && tables.right().isPresent();
    }

    /** Whether one could not be opened. */
    boolean failed() {
        return !tables.diagnostics().isEmpty();
    }

    Optional<TableSnapshot> left() {
        return tables.left();
    }

    Optional<TableSnapshot> right() {
        return tables.right();
    }

    /** What need not be fetched from two tables, once they are opened. */
    Optional<Narrowed> narrowed() {
        return narrowed;
    }

    /** The rows of both that may differ, where both are tables. */
    Optional<Relations.Both> opened(Relations relations) throws SQLException {
        if (!areTables()) {
            return Optional.empty();
        }
        var one = tables.left().get();
        var other = tables.right().get();
        narrowed = narrow(one, other);
        return Optional.of(
                relations.tables(one, narrowed.flatMap(Narrowed::left), other, narrowed.flatMap(Narrowed::right)));
    }

    private Optional<Narrowed> narrow(TableSnapshot one, TableSnapshot other) throws SQLException {
        if (settings.filter().isPresent()
                || !settings.mapping().isEmpty()
                || !settings.leniency().equals(ParitySettings.Leniency.NONE)) {
            return fetched("there is a filter, a mapping of columns, or a difference of texts that does not count");
        }
        return switch (TableChecksums.between(one, other, settings.key(), settings.ignored())) {
            case TableChecksums.Refused(var reason) -> fetched(reason);
            case Narrowed found -> found.left().isEmpty() ? Optional.empty() : Optional.of(found);
        };
    }

    private Optional<Narrowed> fetched(String reason) {
        diagnostics.add(Diagnostic.of(ParityCode.ALL_FETCHED, at, reason));
        return Optional.empty();
    }

    /** What was kept of the tables. */
    Optional<KeptTables> kept() {
        return kept;
    }

    @Override
    public void close() {
        tables.close();
    }
}
