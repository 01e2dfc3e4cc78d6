package io.landfall.parsers.powercenter.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.export.ExportFile;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterFileTest {

    private static final String FILE = """
            ; the usual suspects
            [Global]
            $$REGION=EU
            $$ONLY_GLOBAL=1
            [Service:IS_DEV]
            $$REGION=service
            [Service:IS_DEV.ND:node1]
            $$REGION=node
            [SALES.WF:wf_daily]
            $$REGION=workflow
            $$WF_ONLY=x=y=z
            [SALES.WF:wf_daily.WT:wk_load]
            $$REGION=worklet
            [SALES.WF:wf_daily.WT:wk_load.WT:wk_inner]
            $$REGION=inner worklet
            [s_old]
            $$REGION=old
            [SALES.s_old]
            $$REGION=old in folder
            [SALES.WF:wf_daily.ST:s_orders]
            $$region=session
            $DBConnection_Src=ORA_DEV
            $$QUERY=  select *\tfrom T where A = 'x' \s
            mplt_clean.$$LIMIT=5
            [SALES.WF:wf_daily.WT:wk_load.ST:s_orders]
            $$REGION=session in worklet
            """;

    private static Parsed<ParameterFile> parse(String text) {
        return ParameterFile.parse(ExportFile.inMemory("p.par", text.getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', nullValues = "-", useHeadersInDisplayName = true, textBlock = """
        folder | workflow  | worklets         | session  | region
        SALES  | wf_daily  |                  | s_orders | session
        SALES  | wf_daily  | wk_load          | s_orders | session in worklet
        SALES  | wf_daily  | wk_load          | s_other  | worklet
        SALES  | wf_daily  | wk_load,wk_inner | s_other  | inner worklet
        SALES  | wf_daily  |                  | s_other  | workflow
        SALES  | wf_weekly |                  | s_orders | EU
        SALES  | wf_weekly |                  | s_old    | old in folder
        HR     | wf_weekly |                  | s_old    | old
        sales  | wf_daily  |                  | s_orders | EU
        """)
    void theClosestHeadingHolds(String folder, String workflow, String worklets, String session, String expected) {
        var around = worklets == null ? List.<String>of() : List.of(worklets.split(","));
        var place = new Place("", "", folder, workflow, around, session);
        assertThat(parse(FILE).value().value("$$REGION", place)).contains(expected);
    }

    @Test
    void servicesAndNodesHoldLessThanWorkflows() {
        var file = parse(FILE).value();
        assertThat(file.value("$$REGION", new Place("IS_DEV", "node1", "HR", "wf", List.of(), "s")))
                .contains("node");
        assertThat(file.value("$$REGION", new Place("IS_DEV", "node2", "HR", "wf", List.of(), "s")))
                .contains("service");
        assertThat(file.value("$$REGION", new Place("IS_DEV", "node1", "SALES", "wf_daily", List.of(), "s")))
                .contains("workflow");
    }

    @Test
    void blanksAndEqualsSignsAreData() {
        var file = parse(FILE).value();
        var place = Place.of("SALES", "wf_daily", "s_orders");
        assertThat(file.value("$$WF_ONLY", place)).contains("x=y=z");
        assertThat(file.value("$$QUERY", place)).contains("  select *\tfrom T where A = 'x'  ");
        assertThat(file.value("MPLT_CLEAN.$$limit", place)).contains("5");
        assertThat(file.value("$$ONLY_GLOBAL", place)).contains("1");
        assertThat(file.value("$$MISSING", place)).isEmpty();
        assertThat(parse(FILE).diagnostics()).isEmpty();
        assertThat(file.sections()).hasSize(10);
    }

    @Test
    void remarksOnWhatLooksWrong() {
        var parsed = parse(
                "$$EARLY=1\r\n[Global]\r\n$$A =1\r\n$$B=1\r\n$$b=2\r\nnonsense\r\n$$DB_PASSWORD=hunter2\r\n$$PWD_REF=$$OTHER\r\n");
        assertThat(parsed.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "WARNING PC-PARSE-303 p.par:1 The assignment of '$$EARLY' stands above the first heading and holds nowhere",
                        "WARNING PC-PARSE-302 p.par:3 [Global] The name '$$A ' ends in a blank, which is part of the name",
                        "WARNING PC-PARSE-304 p.par:5 [Global] '$$b' is assigned more than once under [Global]; the first value is used",
                        "WARNING PC-PARSE-301 p.par:6 [Global] The line is neither a heading nor an assignment and was passed over: 'nonsense'",
                        "NOTE PC-PARSE-305 p.par:7 [Global] The value of '$$DB_PASSWORD' looks like a password and was removed while reading");
        assertThat(parsed.toString()).doesNotContain("hunter2");
        assertThat(parsed.value().value("$$B", Place.of("F", "w", "s"))).contains("1");
        assertThat(parsed.value().value("$$EARLY", Place.of("F", "w", "s"))).isEmpty();
    }

    /** A blank value and <null> give none, under the closest heading too; the second of two like headings is passed over. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        $$BLANK  | -
        $$NULL   | -
        $$SPACES | ' '
        $$TWICE  | first
        $$LATE   | -
        """)
    void givesNothingForNullsAndUnderTheSameHeadingAgain(String name, String expected) {
        var parsed = parse("[Global]\n$$BLANK=x\n$$SPACES= \n[SALES.WF:wf]\n$$BLANK=\n$$NULL=<NULL>\n$$TWICE=first\n"
                + "[SALES.WF:wf]\n$$TWICE=second\n$$LATE=1\n");
        assertThat(parsed.value().value(name, Place.of("SALES", "wf", "s"))).isEqualTo(Optional.ofNullable(expected));
        assertThat(parsed.diagnostics()).extracting(Diagnostic::id).containsExactly("PC-PARSE-307");
    }

    @Test
    void readsAnyEncoding() {
        var bytes = "[Global]\n$$NAME=Müller\n".getBytes(Charset.forName("windows-1252"));
        var parsed = ParameterFile.parse(ExportFile.inMemory("p.par", bytes));
        assertThat(parsed.value().value("$$NAME", Place.of("F", "w", "s"))).contains("Müller");
        assertThat(parsed.diagnostics()).extracting(Diagnostic::id).containsExactly("EX-READ-103");
        assertThat(parse("").value().sections()).isEmpty();
    }
}
