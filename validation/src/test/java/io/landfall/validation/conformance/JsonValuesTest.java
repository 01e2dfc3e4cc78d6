package io.landfall.validation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Values;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What engines find in a JSON text: its values in their order, with the path to each. */
class JsonValuesTest {

    private static final SourceLocation AT = SourceLocation.of("conformance");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            {"city":"Rome","no":7}                 ; city STRING Rome/no INTEGER 7
            {"b":{"c d":[1,{"e":"x"}]},"a":"y"}    ; b.c d.0 INTEGER 1/b.c d.1.e STRING x/a STRING y
            [["a"],["b","c"]]                      ; 0.0 STRING a/1.0 STRING b/1.1 STRING c
            {"a.b":{"q\\"[0]":"é\\u00e9\\\\"}}     ; a.b.q"[0] STRING éé\\
            {"n":null,"t":true,"f":false}          ; n NULL null/t BOOLEAN true/f BOOLEAN false
            {"e":{},"l":[ ],"x":"","":1}           ; e OBJECT null/l ARRAY null/x STRING / INTEGER 1
            [{},[{}],{"a":[]}]                     ; 0 OBJECT null/1.0 OBJECT null/2.a ARRAY null
            {"a":1,"a":2}                          ; a INTEGER 1/a INTEGER 2/a REPEATED null
            {"a.b":1,"a":{"b":2,"c":3}}            ; a.b INTEGER 1/a.b INTEGER 2/a.c INTEGER 3/a.b REPEATED null
            {"o":{"":{"p":-0}}}                    ; o..p FLOAT -0
            {"i":123456789012345678,"d":1.5}       ; i INTEGER 123456789012345678/d FLOAT 1.5
            {"i":1234567890123456789,"d":1.50}     ; i FLOAT 1234567890123456789/d FLOAT 1.50
            [1.0,1e5,-1.5E+2,1e400,123456789012345678901234567890, -7 ] ; 0 FLOAT 1.0/1 FLOAT 1e5/2 FLOAT -1.5E+2/3 FLOAT 1e400/4 FLOAT 123456789012345678901234567890/5 INTEGER -7
            {"s":"n1","n":"","12":"s","a":"\\"s","b":"x\\"","c":"z"} ; s STRING n1/n STRING /12 STRING s/a STRING "s/b STRING x"/c STRING z
            {"\\"n":["\\"",1,"-2",3]}              ; "n.0 STRING "/"n.1 INTEGER 1/"n.2 STRING -2/"n.3 INTEGER 3
            {"u":"\\u00e9\\ud83d\\ude00\\n\\/"}    ; u STRING é😀⏎/
            [0,1,2,3,4,5,6,7,8,9,10]               ; 0 INTEGER 0/1 INTEGER 1/2 INTEGER 2/3 INTEGER 3/4 INTEGER 4/5 INTEGER 5/6 INTEGER 6/7 INTEGER 7/8 INTEGER 8/9 INTEGER 9/10 INTEGER 10
            {"a$b":1,"*":2,"a-b":3,"é":4,"#":5,"@":6,"$":7,"a]b":8,"'":9} ; a$b INTEGER 1/* INTEGER 2/a-b INTEGER 3/é INTEGER 4/# INTEGER 5/@ INTEGER 6/$ INTEGER 7/a]b INTEGER 8/' INTEGER 9
            {"̈a":"̈b","😀":["👩‍👧x"]} ; ̈a STRING ̈b/😀.0 STRING 👩‍👧x
            {"\\u0308a":"\\u0308b","\\\\":1,"a\\\\\\"b":2,"x\\ny":3} ; ̈a STRING ̈b/\\ INTEGER 1/a\\"b INTEGER 2/x⏎y INTEGER 3
            {"\\u0041":1,"A":2}                    ; A INTEGER 1/A INTEGER 2/A REPEATED null
            {"open":                               ; ~ INVALID null~
            no json                                ; ~ INVALID null~
            [1,]                                   ; ~ INVALID null~
            {"a":1,}                               ; ~ INVALID null~
            [NaN,1]                                ; ~ INVALID null~
            [-Infinity]                            ; ~ INVALID null~
            [01]                                   ; ~ INVALID null~
            ~~                                     ; ~ INVALID null~
            {"a":"tab,]"}                          ; a STRING tab,]
            "text"                                 ; ~ STRING text~
            12.50                                  ; ~ FLOAT 12.50~
            []                                     ; ~ ARRAY null~
            """)
    void findsValues(String json, String found) throws SQLException {
        for (var engine : TestEngine.values()) {
            assertThat(values(engine, json)).as(engine.name()).isEqualTo(found);
        }
    }

    private static String values(TestEngine engine, String json) throws SQLException {
        var source = new Field("T", Types.TEXT);
        var made =
                List.of(new Field("PATH", Types.TEXT), new Field("KIND", Types.TEXT), new Field("VALUE", Types.TEXT));
        var texts = new Values(
                "TEXTS", List.of(source), List.of(List.of(new Literal.TextValue(json))), Optional.empty(), AT);
        var flatten = new Flatten(
                "OUT",
                InputRef.of("TEXTS"),
                new Flatten.Generator.JsonValues(Expr.field("T", Types.TEXT)),
                made,
                Optional.of("NO"),
                AT);
        var fields = List.of(source, made.get(0), made.get(1), made.get(2), new Field("NO", Types.BIGINT));
        return engine.rows(Evaluation.pipeline(List.of(texts, flatten)), "OUT", fields).stream()
                .sorted(Comparator.comparing(row -> ((Number) row.get(4)).longValue()))
                .map(row -> String.valueOf(row.get(1)).replace('\n', '⏎') + " " + row.get(2) + " "
                        + String.valueOf(row.get(3)).replace('\n', '⏎'))
                .collect(Collectors.joining("/"));
    }
}
