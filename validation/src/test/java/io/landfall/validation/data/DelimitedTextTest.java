package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.FileFormat;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line ends are written as {@code ¶}, quoted fields in brackets, records apart by slashes. */
class DelimitedTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            a,b¶c,d¶            | a;b / c;d
            a,b¶c,d             | a;b / c;d
            a,"b ""c"", d"¶     | a;[b "c", d]
            "a¶b",c¶            | [a¶b];c
            a,¶,b¶              | a; / ;b
            a  ,  b             | a  ;  b
            a,  "b"  ,c         | a;[b];c
            a,"b"x"y",c         | a;[bx"y"];c
            a"b,c               | a"b;c
            ,""                 | ;[]
            "never ends,a¶b     | [never ends,a¶b]
            """)
    void takesRecordsApart(String text, String expected) throws IOException {
        assertThat(records(text, Formats.csv())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            a\\,b,c\\\\    ~ a,b;c\\
            "a\\"b",c      ~ [a"b];c
            """)
    void readsEscapedCharacters(String text, String expected) throws IOException {
        assertThat(records(text, Formats.csv("\"", "\\"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            a||b|c      ~ a;b|c
            "a||b"||c   ~ [a||b];c
            """)
    void takesDelimitersOfSeveralCharacters(String text, String expected) throws IOException {
        assertThat(records(text, Formats.csvDelimitedBy("||"))).isEqualTo(expected);
    }

    private static String records(String text, FileFormat.Delimited format) throws IOException {
        var records = new ArrayList<String>();
        try (var delimited = new DelimitedText(new StringReader(text.replace('¶', '\n')), format)) {
            while (delimited.next()) {
                var fields = new ArrayList<String>();
                for (int i = 0; i < delimited.size(); i++) {
                    var field = delimited.field(i).replace('\n', '¶');
                    fields.add(delimited.isQuoted(i) ? "[" + field + "]" : field);
                }
                records.add(String.join(";", fields));
            }
        }
        return String.join(" / ", records);
    }
}
