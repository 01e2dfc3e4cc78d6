package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Trim;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Source;
import java.util.Optional;

/** Which cells of text files are never blank, because their reader takes blanks off and makes NULL of what is empty then. */
record ReadCells(Pipeline pipeline) {

    /** Whether a field of an operator's rows has no text of blanks alone. */
    boolean isNeverBlank(Expr expr, Operator operator) {
        return expr instanceof Expr.FieldRef field
                && ConstantFields.inputs(field, operator)
                        .findFirst()
                        .flatMap(this::reading)
                        .filter(reading -> reading.trim() != Trim.NONE && reading.emptyIsNull())
                        .isPresent();
    }

    /** Whether no text of the field ends with a blank. */
    boolean isTrimmed(Expr expr, Operator operator) {
        return expr instanceof Expr.FieldRef field
                && ConstantFields.inputs(field, operator)
                        .findFirst()
                        .flatMap(this::reading)
                        .filter(reading -> reading.trim() != Trim.NONE)
                        .isPresent();
    }

    /** Rows that are as they were read, but for those that are left out. */
    private Optional<Reading> reading(InputRef rows) {
        return switch (pipeline.operator(rows.operator()).orElseThrow()) {
            case Source source -> reading(source.dataset());
            case Reject reject -> reading(reject.input());
            case Filter filter -> reading(filter.input());
            default -> Optional.empty();
        };
    }

    private static Optional<Reading> reading(Dataset dataset) {
        if (!(dataset instanceof Dataset.File file)) {
            return Optional.empty();
        }
        return switch (file.format()) {
            case FileFormat.Delimited delimited -> Optional.of(delimited.reading());
            case FileFormat.FixedWidth fixed -> Optional.of(fixed.reading());
            case FileFormat.Spreadsheet _, FileFormat.Yxdb _, FileFormat.Document _, FileFormat.Listing _ ->
                Optional.empty();
        };
    }
}
