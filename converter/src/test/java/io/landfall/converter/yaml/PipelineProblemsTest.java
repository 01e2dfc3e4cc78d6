package io.landfall.converter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.OperatorSamples;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineProblemsTest {

    private static final String SAMPLES = PipelineDocuments.write(OperatorSamples.pipeline());

    /** The caret marks the place at which the problem is reported. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        part                     ; instead                          ; message
        apiVersion: landfall/v1  ; ^apiVersion: landfall/v2         ; Document is 'Pipeline' of 'landfall/v2' where a pipeline is expected
        system: POWERCENTER      ; system: ^powercenter             ; 'powercenter' is none of POWERCENTER, ALTERYX
        name: samples            ; name: ^[samples]                 ; 'name' is a list where a text is expected
        id: MANY                 ; id: ^MA.NY                       ; 'MA.NY' is no operator id
        id: MANY                 ; id: ^NET                         ; There is an operator 'NET' already
        op: filter               ; op: ^philtre                     ; 'philtre' is no operator
        ordinal: _row_2          ; ^ordnal: _row_2                  ; There is no key 'ordnal' in 'operators'
        ordinal: _no             ; ordinal: ^[_no]                  ; 'ordinal' is a list where a text is expected
        ordinal: _no             ; ordinal:^                        ; 'ordinal' is nothing where a text is expected
        type: VARCHAR(5)         ; type: ^STRING(5)                 ; 'STRING(5)' is no type
        pick: last               ; pick: ^final                     ; 'final' is none of first, last, skip, every
        count: 2                 ; count: ^2.5                      ; '2.5' is no whole number that fits here
        count: 2                 ; count: ^-1                       ; '-1' is no whole number that fits here
        left: ORDERS             ; left: ^ORDRES                    ; There is no operator 'ORDRES' above
        left: ORDERS             ; left: ^WIDE                      ; There is no operator 'WIDE' above
        left: ORDERS             ; left: ^SIZE.MEDIUM               ; 'SIZE' has no output 'MEDIUM'
        left: ORDERS             ; left: ^SIZE                      ; 'SIZE' has no output ''
        inputs: [ORDERS, ORDERS] ; inputs: [ORDERS, ^RATES]         ; Input 'RATES' has other fields than the first
        inputs: [ORDERS, ORDERS] ; inputs: ^[]                      ; 'inputs' is empty where at least one operator is expected
        keys: [ID]               ; keys: [^IDD]                     ; There is no field 'IDD'
        order: [RATE]            ; order: [^QTY]                    ; There is no field 'QTY'
        field: REGION            ; field: ^REGIN                    ; There is no field 'REGIN'
        - {name: ID, expr: L.ID} ; - ^ID                            ; There is no field 'ID'
        condition: QTY >= 10     ; condition: QTY + ^QTTY >= 10     ; There is no field 'QTTY'
        condition: QTY >= 10     ; condition: ^QTY + 10             ; The condition is of type INTEGER
        condition: QTY >= 10     ; condition: QTY ^>=               ; Expression cannot be read: it ends too early
        condition: QTY >= 10     ; condition: 'REGION = ''x'' OR ^A = 1'  ; There is no field 'A'
        condition: QTY >= 10     ; condition: "'\\u00e9\\"' = ^NOBODY"      ; There is no field 'NOBODY'
        QTY * PRICE              ; QTY * ^PRIZE                     ; There is no field 'PRIZE'
        DOUBLE, expr: QTY        ; ^REAL, expr: QTY                 ; 'AMOUNT' is declared as REAL and computed as DOUBLE
        "'PRICE'", PRICE         ; "'PRICE'", ^QTY                  ; 'VALUE' is declared as DOUBLE and computed as INTEGER
        ["'PRICE'", PRICE]       ; ^[PRICE]                         ; 1 values are given for 2 fields
        "'EU'"                   ; ^1 + 1                           ; A constant is expected
        kind: delimited          ; kind: ^parquet                   ; 'parquet' is none of delimited, fixed_width, spreadsheet, yxdb, document, listing
        frame: {first: start     ; frame: {first: ^begin            ; 'begin' is no whole number that fits here
        """)
    void saysWhatIsWrongAndWhere(String part, String instead, String message) {
        var start = SAMPLES.indexOf(part);
        assertThat(start).as(part).isNotNegative();
        var marked = SAMPLES.substring(0, start) + instead + SAMPLES.substring(start + part.length());
        var before = marked.substring(0, marked.indexOf('^'));
        var line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        var column = before.length() - before.lastIndexOf('\n');

        var read = PipelineDocuments.read(marked.replace("^", ""), "p.yaml");

        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics()).extracting(Diagnostic::message).containsExactly(message);
        var at = read.diagnostics().getFirst().at();
        assertThat("%s:%d:%d".formatted(at.file(), at.line(), at.column()))
                .isEqualTo("p.yaml:%d:%d".formatted(line, column));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        document                             ; problem
        ``                                   ; ERROR NP-DOC-002 p.yaml Document is empty where a pipeline is expected
        - a                                  ; ERROR NP-DOC-002 p.yaml:1:1 Document is a list where a pipeline is expected
        kind: Pipeline                       ; ERROR NP-DOC-003 p.yaml:1:1 'apiVersion' is missing
        a: [                                 ; ERROR NP-DOC-001 p.yaml:1:5 Document is not YAML: expected the node content, but found '<stream end>'
        {a: &x [*x]}                         ; ERROR NP-DOC-001 p.yaml:1:5 Document is not YAML: an alias stands for a list or mapping
        {[a]: b}                             ; ERROR NP-DOC-001 p.yaml:1:2 Document is not YAML: a key is no text
        {a: 1, a: 2}                         ; ERROR NP-DOC-005 p.yaml:1:8 'a' is given twice
        """)
    void saysWhyADocumentIsNone(String document, String problem) {
        assertThat(PipelineDocuments.read(document, "p.yaml").diagnostics())
                .extracting(Diagnostic::toString)
                .startsWith(problem);
    }

    @Test
    void saysEverythingThatIsWrong() {
        var document = SAMPLES.replace("pick: last", "pick: final")
                .replace("count: 2", "count: two")
                .replace("update: SEEN + QTY", "updat: SEEN + QTY")
                .replace("delimiter: \",\", encoding", "encoding");
        assertThat(PipelineDocuments.read(document, "p.yaml").diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "ERROR NP-DOC-003 p.yaml:23:15 [RATES] 'delimiter' is missing",
                        "ERROR NP-DOC-007 p.yaml:95:11 [TOP] 'final' is none of first, last, skip, every",
                        "ERROR NP-DOC-008 p.yaml:96:12 [TOP] 'two' is no whole number that fits here",
                        "ERROR NP-DOC-003 p.yaml:134:13 [COUNTED] 'update' is missing",
                        "ERROR NP-DOC-004 p.yaml:134:55 [COUNTED] There is no key 'updat' in 'state'",
                        "ERROR NP-DOC-003 p.yaml:195:15 [OUT] 'delimiter' is missing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        instead                     ; problem
        {name: ID, type: LONG}      ; 'LONG' is no type
        {name: qty, type: BIGINT}   ; There is a field 'QTY' already
        """)
    void saysAProblemOnceAndNotAgainForAllWhoReadFromThere(String instead, String problem) {
        var document = SAMPLES.replace("{name: ID, type: BIGINT}", instead);
        assertThat(PipelineDocuments.read(document, "p.yaml").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void refusesWhatIsNestedTooDeeply(String part) {
        assertThat(PipelineDocuments.read(part.repeat(50_000), "p.yaml").diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.id()).isEqualTo("NP-DOC-001"));
    }

    @Test
    void neverThrowsWhateverTheDocument() {
        var random = new Random(17);
        var full = PipelineDocuments.write(DocumentSamples.full());
        var pieces = full.split("(?<=[ \\n:,\\[\\]{}'\"])");
        for (int i = 0; i < 1_000; i++) {
            var mutated = pieces.clone();
            for (int n = 0; n <= random.nextInt(3); n++) {
                mutated[random.nextInt(pieces.length)] =
                        random.nextBoolean() ? "" : pieces[random.nextInt(pieces.length)];
            }
            var read = PipelineDocuments.read(String.join("", mutated), "p.yaml");
            assertThat(read.value().isPresent()).isEqualTo(read.diagnostics().isEmpty());
        }
    }

    @Test
    void givesEachCodeAnIdOfItsOwn() {
        assertThat(Arrays.stream(DocumentCode.values()).map(code -> code.entry().id()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("NP-DOC-\\d{3}"));
        assertThat(Arrays.stream(DocumentCode.values()).map(DiagnosticCode::entry))
                .allMatch(entry ->
                        entry.remedy().endsWith(".") && !entry.message().endsWith("."));
    }
}
