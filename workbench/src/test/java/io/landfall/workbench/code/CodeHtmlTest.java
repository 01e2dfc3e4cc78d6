package io.landfall.workbench.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            select 1                  | <span class="tok-word">select</span> <span class="tok-number">1</span>
            'it''s < 1' -- don't      | <span class="tok-text">'it''s &lt; 1'</span> <span class="tok-remark">-- don't</span>
            "SELECT"                  | <span class="tok-key">&quot;SELECT&quot;</span>
            UPPER(Selected)           | <span class="tok-call">UPPER</span>(Selected)
            'open                     | 'open
            A1 <> B2                  | A1 &lt;&gt; B2
            """)
    void coloursSql(String sql, String html) {
        assertThat(SqlHtml.of(sql)).isEqualTo(html);
    }

    @Test
    void coloursDocumentsAndMakesOperatorsPartsOfTheirOwn() {
        var yaml = """
                name: m_orders
                operators:
                  - id: ORDERS
                    op: source
                    fields: [{name: ID, type: BIGINT}]
                  - id: FIL
                    condition: "A < 'b: c'"
                checks: []
                """;
        assertThat(YamlHtml.of(yaml, id -> "SALES/" + id)).isEqualTo("""
                <span class="tok-key">name</span>: m_orders
                <span class="tok-key">operators</span>:
                <span class="code-part" id="op-ORDERS" data-place="SALES/ORDERS"><span class="tok-mark">  -</span> <span class="tok-key">id</span>: ORDERS
                    <span class="tok-key">op</span>: source
                    <span class="tok-key">fields</span>: <span class="tok-mark">[</span><span class="tok-mark">{</span><span class="tok-key">name</span>: ID, <span class="tok-key">type</span>: BIGINT<span class="tok-mark">}</span><span class="tok-mark">]</span>
                </span><span class="code-part" id="op-FIL" data-place="SALES/FIL"><span class="tok-mark">  -</span> <span class="tok-key">id</span>: FIL
                    <span class="tok-key">condition</span>: <span class="tok-text">&quot;A &lt; 'b: c'&quot;</span>
                </span><span class="tok-key">checks</span>: <span class="tok-mark">[</span><span class="tok-mark">]</span>
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: x # don't          | name: x # don't
            a: 'it''s'               | a: 'it''s'
            b: "say \\"hi\\""        | b: "say \\"hi\\""
            text: <script>&amp;      | text: <script>&amp;
            """)
    void losesNoCharacter(String yaml, String shown) {
        var text = YamlHtml.of(yaml, _ -> "")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        assertThat(text).isEqualTo(shown);
    }

    /** A browser takes seconds for tens of thousands of tokens. The parts that pictures lead to stay. */
    @Test
    void leavesALongTextPlain() {
        var sql = "SELECT 1 < 2;\n".repeat(10_000);
        assertThat(SqlHtml.of(sql)).isEqualTo(sql.replace("<", "&lt;"));
        assertThat(SqlHtml.of("SELECT 1")).contains("<span");
        var yaml = "operators:\n  - id: SRC\n" + "    op: source\n".repeat(10_000);
        assertThat(YamlHtml.of(yaml, _ -> "A"))
                .contains("id=\"op-SRC\" data-place=\"A\"")
                .doesNotContain("tok-");
    }
}
