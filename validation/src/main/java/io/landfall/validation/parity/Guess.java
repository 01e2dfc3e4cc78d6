package io.landfall.validation.parity;

import io.landfall.validation.data.Database;
import io.landfall.validation.data.Relation;
import io.landfall.validation.data.Relation.Column;
import io.landfall.validation.data.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the values of columns are that come from a text file, judged by its first rows: numbers, dates, truth values or texts. Digits
 * that begin with a zero are codes, and so texts.
 */
final class Guess {

    private static final int ROWS = 10_000;
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIMESTAMP = DATE + "([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?)?";
    private static final String WHOLE = "[+-]?(0|[1-9][0-9]*)";
    private static final String NUMBER = "[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";
    private static final String BOOLEAN = "(?i:true|false)";

    private Guess() {}

    /** The families of the untyped columns by name; those of the others are their types'. */
    static Map<String, Family> of(Relation relation, Database database) throws SQLException {
        var families = new HashMap<String, Family>();
        for (var column : relation.columns()) {
            families.put(column.name(), Family.of(column.type()));
        }
        var untyped = relation.columns().stream().filter(Column::untyped).toList();
        if (untyped.isEmpty()) {
            return families;
        }
        var tests = new StringBuilder();
        for (var column : untyped) {
            var name = Sql.name(column.name());
            tests.append(tests.isEmpty() ? "" : ", ")
                    .append("CASE WHEN count(*) FILTER (WHERE trim(%s) <> '') = 0 THEN NULL".formatted(name));
            test(tests, name, WHOLE, Family.INTEGER);
            test(tests, name, NUMBER, Family.DECIMAL);
            test(tests, name, DATE, Family.DATE);
            test(tests, name, TIMESTAMP, Family.TIMESTAMP);
            test(tests, name, BOOLEAN, Family.BOOLEAN);
            tests.append(" ELSE 'TEXT' END");
        }
        database.query("SELECT %s FROM (SELECT * FROM %s LIMIT %d)".formatted(tests, relation.from(), ROWS), rows -> {
            rows.next();
            for (int i = 0; i < untyped.size(); i++) {
                var family = rows.getString(i + 1);
                if (family == null) {
                    families.remove(untyped.get(i).name());
                } else {
                    families.put(untyped.get(i).name(), Family.valueOf(family));
                }
            }
            return families;
        });
        return families;
    }

    private static void test(StringBuilder tests, String name, String pattern, Family family) {
        tests.append(" WHEN bool_and(regexp_full_match(trim(%1$s), '%2$s')) FILTER (WHERE trim(%1$s) <> '') THEN '%3$s'"
                .formatted(name, pattern, family));
    }
}
