package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.TaggedTable.regEx;
import static io.landfall.rules.alteryx.tool.TaggedTable.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegExTest {

    @Test
    void parsesGroupsIntoFields() {
        var workflow = regEx(
                "([a-z]+),(\\d+)",
                "ParseComplex",
                "<ParseComplex><Field field=\"NAME\" type=\"V_String\" size=\"20\"/><Field field=\"NO\" type=\"Int16\" size=\"2\"/></ParseComplex>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2 op: project input: TextInput_1 fields: - ID - TAGS - DAY - {name: NAME, type: VARCHAR(20), expr: "CAST(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\\\d+)', 1, 'i') AS VARCHAR(20))"} - name: "NO" type: SMALLINT expr: SMALLINT_OR_NULL(INTEGER_OF_TEXT(PATTERN_EXTRACT(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\d+)', 2, 'i'), '^\\s*([+-]?[0-9]+)', 1, 'c'))) - _row
                        name: "RegEx: every value fits its field" input: TextInput_1 everyRow: (SMALLINT_OR_NULL(INTEGER_OF_TEXT(PATTERN_EXTRACT(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\d+)', 2, 'i'), '^\\s*([+-]?[0-9]+)', 1, 'c'))) IS NOT NULL OR PATTERN_EXTRACT(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\d+)', 2, 'i'), '^\\s*([+-]?[0-9]+)', 1, 'c') IS NULL) AND NOT PATTERN_FOUND(COALESCE(PATTERN_EXTRACT(TAGS, '([a-z]+),(\\d+)', 2, 'i'), ''), '^\\s*([+-]?0[xX][0-9A-Fa-f]|\\x{A0}[\\s\\x{A0}]*[+-]?[0-9])', 'c')""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            \\w+     ; no letters other than A to Z where a pattern minds them
            x^a      ; no line breaks where a pattern minds them
            [[:punct:]] ; no characters beyond ASCII where a pattern minds them
            """)
    void checksTextsOfWhichItIsOpenWhatThePatternMakes(String pattern, String check) {
        var workflow = regEx(pattern, "Match", "<Match><Field>M</Field><ErrorUnmatched value=\"False\"/></Match>");
        assertThat(workflow.operators()).contains("\"RegEx: %s\"".formatted(check));
        assertThat(workflow.codes()).containsExactly("AX-EXPR-024");
    }

    @Test
    void replacesMatches() {
        var workflow =
                regEx("(a)-", "Replace", "<Replace expression=\"$1+\"><CopyUnmatched value=\"True\"/></Replace>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2 op: project input: TextInput_1 fields: - ID - {name: TAGS, type: VARCHAR(30), expr: "CAST(PATTERN_REPLACE(TAGS, '(a)-', '\\\\1+', 'i') AS VARCHAR(30))"} - DAY - _row""");
    }

    @Test
    void saysWhetherAllMatches() {
        var workflow = regEx("a.*", "Match", "<Match><Field>IS_A</Field><ErrorUnmatched value=\"False\"/></Match>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2 op: project input: TextInput_1 fields: - ID - TAGS - DAY - {name: IS_A, type: BOOLEAN, expr: "PATTERN_MATCHES(TAGS, 'a[\\\\s\\\\S]*', 'i') IS TRUE"} - _row""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID   | Match       | <Match><Field>IS_A</Field></Match>                                       | true
            TAGS | Match       | <Match><Field>IS_A</Field></Match>                                       | false
            DAY  | ParseSimple | <ParseSimple><SplitToRows value="True"/><RootName>D</RootName></ParseSimple> | true
            """)
    void doubtsPatternsOfOtherThanTexts(String field, String method, String settings, boolean doubted) {
        var workflow = with("RegEx", """
                <Field>%s</Field><RegExExpression value="[0-9]+"/><Method>%s</Method>%s""".formatted(field, method, settings));
        assertThat(workflow.codes().contains("AX-RGX-012")).isEqualTo(doubted);
    }

    @ParameterizedTest
    @CsvSource({"ID, 2, AX-TTC-007", "TAGS, 1, AX-TTC-008"})
    void doesNotSplitNumbersAndDoubtsASingleField(String field, int count, String code) {
        var settings = "<Field>%s</Field><Delimeters value=\",\"/><NumFields value=\"%d\"/><RootName>T</RootName>";
        assertThat(with("TextToColumns", settings.formatted(field, count)).codes())
                .contains(code);
    }

    @Test
    void endsTheRunAtTextsThatDoNotMatchIfTheyAreErrors() {
        assertThat(regEx("a.*", "Match", "<Match><Field>M</Field><ErrorUnmatched value=\"True\"/></Match>")
                        .operators())
                .contains("\"RegEx: every text matches\"");
    }

    @Test
    void endsTheRunAtMoreTokensThanFieldsIfTheyAreErrors() {
        var settings =
                "<ParseSimple><RootName>T</RootName><NumFields value=\"2\"/><ErrorHandling>Error</ErrorHandling></ParseSimple>";
        assertThat(regEx("\\w", "ParseSimple", settings).operators())
                .contains("\"RegEx: at most 2 tokens\", input: RegEx_2_tokens, everyRow: _number <= 2");
    }

    @Test
    void tokenizesIntoRecords() {
        var workflow = regEx("(\\d+)", "ParseSimple", "<ParseSimple><SplitToRows value=\"True\"/></ParseSimple>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2_position op: sequence input: TextInput_1 field: {name: _position, type: BIGINT} start: 1 increment: 1 order: [_row]
                        id: RegEx_2_tokens op: flatten input: RegEx_2_position generator: {matches: TAGS, pattern: (\\d+), ignoreCase: true} field: {name: _token, type: VARCHAR(30)} ordinal: _row_2
                        id: RegEx_2 op: join left: RegEx_2_position right: RegEx_2_tokens kind: left condition: L._position = R._position fields: - {name: ID, expr: L.ID} - {name: TAGS, expr: R._token} - {name: DAY, expr: L."DAY"} - {name: _row, expr: L._row} - {name: _row_2, expr: R._row} - {name: _row_2_2, expr: R._row_2}""");
    }

    @Test
    void tokenizesIntoFields() {
        var workflow = regEx(
                "(.*?)(?:,|$)",
                "ParseSimple",
                "<ParseSimple><SplitToRows value=\"False\"/><RootName>T</RootName><NumFields value=\"2\"/><ErrorHandling>Warn</ErrorHandling></ParseSimple>");
        assertThat(workflow.operators()).isEqualTo("""
                        id: RegEx_2_position op: sequence input: TextInput_1 field: {name: _position, type: BIGINT} start: 1 increment: 1 order: [_row]
                        id: RegEx_2_tokens op: flatten input: RegEx_2_position generator: {matches: TAGS, pattern: '([\\s\\S]*?)(?:,|$)', ignoreCase: true} field: {name: _token, type: VARCHAR(30)} ordinal: _number
                        id: RegEx_2_columns op: pivot input: RegEx_2_tokens keys: [_position] header: _number columns: - {value: "1", measure: {name: T1, type: VARCHAR(30), function: max, of: _token}} - {value: "2", measure: {name: T2, type: VARCHAR(30), function: max, of: _token}}
                        id: RegEx_2 op: join left: RegEx_2_position right: RegEx_2_columns kind: left condition: L._position = R._position fields: - {name: ID, expr: L.ID} - {name: TAGS, expr: L.TAGS} - {name: DAY, expr: L."DAY"} - {name: T1, expr: R.T1} - {name: T2, expr: R.T2} - {name: _row, expr: L._row}
                        name: "RegEx: no line breaks where a pattern minds them" input: RegEx_2_position everyRow: NOT PATTERN_FOUND(TAGS, '[\\n\\r\\f\\x{85}\\x{2028}\\x{2029}]', 'c') IS TRUE
                        {name: "RegEx: no empty token", input: RegEx_2_tokens, everyRow: _token <> ''}""");
        assertThat(workflow.codes()).contains("AX-RGX-008");
    }
}
