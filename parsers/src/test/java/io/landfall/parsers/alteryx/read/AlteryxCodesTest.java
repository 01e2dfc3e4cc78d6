package io.landfall.parsers.alteryx.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.expression.FormulaCode;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlteryxCodesTest {

    private static final List<DiagnosticCode> ALL = Stream.<DiagnosticCode>concat(
                    Stream.of(AlteryxCode.values()), Stream.of(FormulaCode.values()))
            .toList();

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(ALL)
                .extracting(code -> code.entry().id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("AX-PARSE-\\d{3}"));
    }

    @Test
    void sayWhatIsWrongAndWhatToDo() {
        assertThat(ALL).allSatisfy(code -> {
            assertThat(code.entry().message()).doesNotEndWith(".").matches("[A-Z].*");
            assertThat(code.entry().remedy()).endsWith(".").matches("[A-Z].*");
        });
    }
}
