package io.landfall.workbench.code;

import io.landfall.workbench.code.Colouring.Token;
import java.util.List;

/** Shows SQL, as our printers write it, in colour. */
public final class SqlHtml {

    private static final String WORDS =
            "ALL|AND|ANY|ARRAY|AS|ASC|BEGIN|BETWEEN|BY|CASE|CAST|COALESCE|CREATE|CROSS|CURRENT|"
                    + "DEFAULT|DELETE|DESC|DISTINCT|ELSE|END|EXCEPT|EXISTS|FALSE|FETCH|FILTER|FIRST|FOLLOWING|FROM|FULL|FUNCTION|"
                    + "GROUP|HAVING|IF|IN|INNER|INSERT|INTERSECT|INTO|IS|JOIN|LANGUAGE|LAST|LATERAL|LEFT|LIKE|LIMIT|MACRO|MATERIALIZED|"
                    + "MERGE|NOT|NULL|NULLS|OFFSET|ON|OR|ORDER|OUTER|OVER|PARTITION|PRECEDING|QUALIFY|RANGE|RECURSIVE|REPLACE|RETURN|"
                    + "RETURNS|RIGHT|ROW|ROWS|SELECT|SET|TABLE|TEMP|TEMPORARY|THEN|TRUE|UNBOUNDED|UNION|UPDATE|USING|VALUES|VIEW|WHEN|"
                    + "WHERE|WITH|WITHIN";

    private static final Colouring COLOURING = new Colouring(List.of(
            new Token("tok-remark", "--[^\\n]*|/\\*[\\s\\S]*?\\*/"),
            new Token("tok-text", "'(?:[^']|'')*+'"),
            new Token("tok-key", "\"(?:[^\"]|\"\")*+\""),
            new Token("tok-number", "\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b"),
            new Token("tok-word", "\\b(?i:" + WORDS + ")\\b"),
            new Token("tok-call", "\\b[A-Za-z_]\\w*(?=\\()")));

    private SqlHtml() {}

    public static String of(String sql) {
        return COLOURING.html(sql);
    }
}
