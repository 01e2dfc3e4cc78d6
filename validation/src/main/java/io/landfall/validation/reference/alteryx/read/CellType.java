package io.landfall.validation.reference.alteryx.read;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.validation.data.CellNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The type of a column of cells. */
final class CellType {

    private static final int USUAL_SIZE = 255;

    private CellType() {}

    static StoredType of(List<Object> values) {
        var types = values.stream().map(CellType::type).collect(Collectors.toSet());
        if (types.equals(Set.of(FieldType.DATE, FieldType.DATETIME))) {
            return new StoredType(FieldType.DATETIME, "", "");
        }
        var type = types.size() == 1 ? types.iterator().next() : FieldType.V_WSTRING;
        var longest = values.stream()
                .mapToInt(value -> value instanceof String text ? text.length() : 0)
                .max()
                .orElse(0);
        return new StoredType(type, type.isText() ? Integer.toString(Math.max(longest, USUAL_SIZE)) : "", "");
    }

    private static FieldType type(Object value) {
        return switch (value) {
            case CellNumber _ -> FieldType.DOUBLE;
            case Boolean _ -> FieldType.BOOL;
            case LocalDate _ -> FieldType.DATE;
            case LocalTime _ -> FieldType.TIME;
            case LocalDateTime _ -> FieldType.DATETIME;
            default -> FieldType.V_WSTRING;
        };
    }

    /** The value of a cell; as text a number has the digits of the file. */
    static Object plain(Object value, boolean asText) {
        return value instanceof CellNumber(var number, var text) ? asText ? text : (Object) number : value;
    }
}
