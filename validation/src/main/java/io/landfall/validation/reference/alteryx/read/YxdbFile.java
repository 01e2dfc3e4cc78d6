package io.landfall.validation.reference.alteryx.read;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.YxdbField;
import io.landfall.validation.data.YxdbReader;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an Alteryx table, whose fields have their types in the file. */
final class YxdbFile {

    private YxdbFile() {}

    static Records read(Path file, SourceLocation at) throws IOException {
        try (var reader = YxdbReader.open(file)) {
            var fields = reader.fields().stream().map(field -> field(field, at)).toList();
            var rows = new ArrayList<Row>();
            while (reader.next()) {
                var row = new ArrayList<@Nullable Object>();
                for (int i = 0; i < fields.size(); i++) {
                    var value = reader.value(i);
                    row.add(Stored.in(
                            fields.get(i), value instanceof Float number ? (Object) number.doubleValue() : value));
                }
                rows.add(new Row(row));
            }
            return new Records(fields, rows);
        }
    }

    private static FlowField field(YxdbField field, SourceLocation at) {
        var type = Stream.of(FieldType.values())
                .filter(one -> one.code().equals(field.kind().name()))
                .findFirst()
                .orElseThrow(() -> Unrepeatable.refused(at, "the field type %s".formatted(field.kind())));
        var size = field.scale() > 0 ? field.size() + "." + field.scale() : Integer.toString(field.size());
        return FlowField.of(field.name(), new StoredType(type, field.size() > 0 ? size : "", ""));
    }
}
