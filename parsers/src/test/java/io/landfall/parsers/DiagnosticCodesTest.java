package io.landfall.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.export.ReadCode;
import io.landfall.parsers.powercenter.catalog.CatalogCode;
import io.landfall.parsers.powercenter.expression.ExpressionCode;
import io.landfall.parsers.powercenter.parameter.ParameterCode;
import io.landfall.parsers.powercenter.read.ParseCode;
import io.landfall.parsers.xml.XmlCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagnosticCodesTest {

    private static final List<DiagnosticCode> ALL = Stream.<DiagnosticCode[]>of(
                    ReadCode.values(),
                    XmlCode.values(),
                    ExpressionCode.values(),
                    ParseCode.values(),
                    CatalogCode.values(),
                    ParameterCode.values())
            .flatMap(Arrays::stream)
            .toList();

    @Test
    void everyCodeHasItsOwnId() {
        assertThat(ALL)
                .extracting(code -> code.entry().id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("(EX-READ|PC-PARSE)-\\d{3}"));
    }

    @Test
    void messagesAreNoSentencesAndRemediesAreOne() {
        assertThat(ALL).allSatisfy(code -> {
            assertThat(code.entry().message()).doesNotEndWith(".").matches("(?s)['%A-Z].*");
            assertThat(code.entry().remedy()).endsWith(".").matches("[A-Z].*");
        });
    }
}
