package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.PortTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a COBOL record beside the pieces that they are read from: each written once the way people write it, so that whatever
 * asks for it later need not know of signs and points.
 *
 * @param fields the piece and what is written in it
 */
record CobolNumbers(List<Projection> fields, Map<Occurrence, Field> places) {

    /** One of the times that a column occurs, counted from 0. */
    record Occurrence(SourceField column, int place) {}

    /** The numbers of all columns that are held as digits. */
    static CobolNumbers of(NormalizedColumns columns, CobolLayout layout, SourceLocation at) {
        var projections = new ArrayList<Projection>();
        layout.fields()
                .forEach(piece ->
                        projections.add(new Projection(piece.name(), Expr.field(piece.name(), piece.type()), at)));
        var names = new FieldNames(layout.fields());
        var places = new LinkedHashMap<Occurrence, Field>();
        for (var column : columns.columns()) {
            var field = column.field();
            for (int place = 0; place < column.occurs() && isNumber(field); place++) {
                var piece = layout.field(column, place);
                var said = piece.flatMap(text -> new CobolNumber(field).text(Expr.field(text.name(), text.type())));
                if (said.isPresent()) {
                    var number = new Field(
                            names.free(piece.get().name() + "_number"),
                            said.get().type());
                    projections.add(new Projection(number.name(), said.get(), at));
                    places.put(new Occurrence(field, place), number);
                }
            }
        }
        return new CobolNumbers(projections, places);
    }

    static boolean isNumber(SourceField field) {
        return PortTypes.column(field.datatype(), field.precision(), field.scale())
                .isNumber();
    }

    /** The field with the text of a number. Empty when it is held in another way than as digits. */
    Optional<Field> field(SourceField column, int place) {
        return Optional.ofNullable(places.get(new Occurrence(column, place)));
    }

    Project over(String id, InputRef pieces, SourceLocation at) {
        return new Project(id, pieces, fields, at);
    }
}
