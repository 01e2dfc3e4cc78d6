package io.landfall.validation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator.XmlElements;
import io.landfall.converter.pipeline.Flatten.Generator.XmlElements.Demand;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Values;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What engines find in an XML text: its elements in their order, with a remark where there is more than is asked for. */
class XmlElementsTest {

    private static final SourceLocation AT = SourceLocation.of("conformance");

    /** The letters before the text: a root element, one that is detected, one that is all that the root has, with children, with elements as they are written. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            C  ¦ <l><i id="1"><n>a</n></i><i id='2'/></l>                   ¦ - [] 1 a - / - [] 2 - -
            C  ¦ <?xml version="1.0"?><!-- i --><l><i><n u="m">a</n></i></l> ¦ - [] - a m
            -  ¦ <l><i id="1">a</i><k><i>b</i></k></l>                      ¦ - [a] 1 - - / - [b] - - -
            C  ¦ <l><i><n>&lt;a&amp;lt;&gt;</n></i></l>                     ¦ - [] - <a&lt;> -
            C  ¦ <l><i><n>x<![CDATA[<&amp;]]]]></n></i></l>                 ¦ - [] - x<&amp;]] -
            C  ¦ <l><i id='a"b&apos;>c'><n>é</n></i></l>                    ¦ - [] a"b'>c é -
            R  ¦ <i id="1"><x>a</x></i>                                     ¦ BLANK [] 1 - -
            RC ¦ <i id="1"><n>a</n></i>                                     ¦ - [] 1 a -
            RC ¦ <l/>                                                       ¦ OTHER - - - -
            D  ¦ <l><i>a</i><i>b</i><k>c</k></l>                            ¦ - [a] - - - / - [b] - - -
            D  ¦ <l><i>a</i><k>c</k></l>                                    ¦ DETECTED [a] - - -
            D  ¦ <l><i>a</i><i>b</i><k/><k/></l>                            ¦ DETECTED [a] - - - / DETECTED [b] - - -
            D  ¦ <l><k><i>a</i><i>b</i></k><k><i>c</i></k></l>              ¦ DETECTED [a] - - - / DETECTED [b] - - - / DETECTED [c] - - -
            A  ¦ <l><i>a</i><!-- k --><i>b</i></l>                          ¦ - [a] - - - / - [b] - - -
            A  ¦ <l><i>a</i><k/></l>                                        ¦ DETECTED [a] - - -
            A  ¦ <l><i>a</i><i><k><i>b</i></k></i></l>                      ¦ DETECTED [a] - - - / NESTED [] - - - / DETECTED [b] - - -
            A  ¦ <l><k><i>a</i></k></l>                                     ¦ DETECTED [a] - - -
            C  ¦ <l><i><n>a</n><n>b</n></i></l>                             ¦ REPEATED [] - b -
            C  ¦ <l><i id="1"><id>a</id></i></l>                            ¦ REPEATED [] a - -
            C  ¦ <l><i><o>a</o></i></l>                                     ¦ OTHER [] - - -
            C  ¦ <l><i><n/></i></l>                                         ¦ BLANK [] - [] -
            -  ¦ <l><i> </i></l>                                            ¦ BLANK [] - - -
            -  ¦ <l><i>a </i></l>                                           ¦ SPACE [a ] - - -
            C  ¦ <l><i><n>a<b/></n></i></l>                                 ¦ MIXED [] - a -
            -  ¦ <l><i>a<i>b</i></i></l>                                    ¦ NESTED [a] - - - / - [b] - - -
            -  ¦ <l><i>&#65;</i></l>                                        ¦ REFERENCE [&#65;] - - -
            -  ¦ <l><i p:id="1">a</i></l>                                   ¦ OTHER [a] - - -
            C  ¦ <l><k/></l>                                                ¦ NONE - - - -
            C  ¦ <l><i></l>                                                 ¦ INVALID - - - -
            C  ¦ <l><i/></l><l/>                                            ¦ INVALID - - - -
            C  ¦ <l><i/></k>                                                ¦ INVALID - - - -
            C  ¦ <l><i a=1/></l>                                            ¦ INVALID - - - -
            C  ¦ <l><i/> < </l>                                             ¦ INVALID - - - -
            C  ¦ <!DOCTYPE l><l><i/></l>                                    ¦ INVALID - - - -
            -  ¦ <l><i>a]]>b</i></l>                                        ¦ INVALID - - - -
            -  ¦ <l><i>a</i><k>&bad;</k></l>                                ¦ INVALID - - - -
            -  ¦ <l><i>a</i><k v="a & b"/></l>                              ¦ INVALID - - - -
            -  ¦ <l><i>a</i><k v="&#xE9;">&#65;&amp;</k></l>                ¦ - [a] - - -
            -  ¦ ~ <?xml version="1.0"?><l><i>a</i></l>~                    ¦ INVALID - - - -
            -  ¦ <l><i>a</i><?xml version="1.0"?></l>                       ¦ INVALID - - - -
            -  ¦ <l><i>a</i><? k?></l>                                      ¦ INVALID - - - -
            -  ¦ <l><i>a</i><k>\u0001</k></l>                               ¦ INVALID - - - -
            -  ¦ <?xml version="1.0"?><?xml-s h="1"?><l><i>a</i></l>        ¦ - [a] - - -
            -  ¦ <l xmlns="u"><i>\u0308a 😀</i></l>                          ¦ - [\u0308a 😀] - - -
            -  ¦ <l><i><![CDATA[\u0308a 👩‍👧]]></i></l>                        ¦ - [\u0308a 👩‍👧] - - -
            -  ¦ <a:l xmlns:a="u"><a:i>a</a:i></a:l>                        ¦ NONE - - - -
            C  ¦ <l><i id=" a ">  <n>b  c</n></i></l>                       ¦ - []  a  b  c -
            C  ¦ text                                                       ¦ INVALID - - - -
            C  ¦ ~~                                                         ¦ INVALID - - - -
            """)
    void findsElements(String settings, String xml, String found) throws SQLException {
        for (var engine : TestEngine.values()) {
            assertThat(elements(engine, settings, xml)).as(engine.name()).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            <l><i id='1'> <n>&amp;</n></i ></l> ¦ <i id='1'> <n>&amp;</n></i >|<n>&amp;</n>
            <l><i><n/></i></l>                  ¦ <i><n/></i>|<n/>
            """)
    void keepsElementsAsTheyAreWritten(String xml, String found) throws SQLException {
        for (var engine : TestEngine.values()) {
            var rows = rows(engine, "CO", xml, List.of("i_OuterXML", "n_OuterXML"));
            assertThat(rows.getFirst().get(2) + "|" + rows.getFirst().get(3))
                    .as(engine.name())
                    .isEqualTo(found);
        }
    }

    private static String elements(TestEngine engine, String settings, String xml) throws SQLException {
        return rows(engine, settings, xml, List.of("i", "id", "n", "n_u")).stream()
                .map(row -> "%s %s %s %s %s"
                        .formatted(
                                shown(row.get(1)),
                                row.get(2) == null ? "-" : "[" + row.get(2) + "]",
                                shown(row.get(3)),
                                shown(row.get(4)),
                                shown(row.get(5))))
                .collect(Collectors.joining(" / "));
    }

    private static Demand demand(String settings) {
        return settings.contains("D")
                ? Demand.MOST_FREQUENT
                : settings.contains("A") ? Demand.ALL_OF_ROOT : Demand.NONE;
    }

    private static String shown(Object value) {
        return value == null ? "-" : value.equals("") ? "[]" : value.toString();
    }

    private static List<List<Object>> rows(TestEngine engine, String settings, String xml, List<String> names)
            throws SQLException {
        var source = new Field("T", Types.TEXT);
        var texts = new Values(
                "TEXTS", List.of(source), List.of(List.of(new Literal.TextValue(xml))), Optional.empty(), AT);
        var made = new ArrayList<Field>(List.of(new Field("REMARK", Types.TEXT)));
        names.forEach(name -> made.add(new Field("F_" + name, Types.TEXT)));
        var generator = new XmlElements(
                Expr.field("T", Types.TEXT),
                settings.contains("R") ? Optional.empty() : Optional.of("i"),
                demand(settings),
                settings.contains("C"),
                settings.contains("O"),
                names);
        var flatten = new Flatten("OUT", InputRef.of("TEXTS"), generator, made, Optional.of("NO"), AT);
        var fields = new ArrayList<Field>(List.of(source));
        fields.addAll(made);
        fields.add(new Field("NO", Types.BIGINT));
        return engine.rows(Evaluation.pipeline(List.of(texts, flatten)), "OUT", fields).stream()
                .sorted(Comparator.comparing(row -> ((Number) row.getLast()).longValue()))
                .toList();
    }
}
