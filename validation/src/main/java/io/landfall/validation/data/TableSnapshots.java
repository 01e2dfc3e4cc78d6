package io.landfall.validation.data;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables among the two sides of a comparison, each as it is at one moment, and both at the same moment where they are in one
 * PostgreSQL database.
 *
 * @param diagnostics why one could not be opened
 */
public record TableSnapshots(Optional<TableSnapshot> left, Optional<TableSnapshot> right, List<Diagnostic> diagnostics)
        implements AutoCloseable {

    public TableSnapshots {
        diagnostics = List.copyOf(diagnostics);
    }

    /** A table and the way to it. */
    public record Place(Dataset.Table table, Connections.Login login) {}

    /** Opens the sides that are tables. */
    public static TableSnapshots of(Optional<Place> left, Optional<Place> right) {
        var diagnostics = new ArrayList<Diagnostic>();
        var one = left.flatMap(place -> opened(place, Optional.empty(), diagnostics));
        var other = right.flatMap(place -> opened(place, one, diagnostics));
        return new TableSnapshots(one, other, diagnostics);
    }

    private static Optional<TableSnapshot> opened(
            Place place, Optional<TableSnapshot> beside, List<Diagnostic> diagnostics) {
        try {
            return Optional.of(
                    beside.isPresent()
                            ? TableSnapshot.beside(beside.get(), place.table(), place.login())
                            : TableSnapshot.open(place.table(), place.login()));
        } catch (SQLException failure) {
            diagnostics.add(Diagnostic.of(
                    DataCode.CONNECTION_FAILED,
                    SourceLocation.of(place.table().name()),
                    place.table().connection(),
                    place.login().said(failure)));
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        left.ifPresent(TableSnapshot::close);
        right.ifPresent(TableSnapshot::close);
    }
}
