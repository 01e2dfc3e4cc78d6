package io.landfall.rules.powercenter.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Nulls;
import io.landfall.rules.powercenter.SmallMapping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where NULL stands among rows that a database sorts. */
class SortedPortsTest {

    @ParameterizedTest(name = "{0} connected to {1}: NULL {2}, checked {3}")
    @CsvSource({
        "Oracle,               '',                   LAST,  0",
        "Microsoft SQL Server, '',                   FIRST, 0",
        "Oracle,               Microsoft SQL Server, FIRST, 0",
        "Microsoft SQL Server, Oracle,               LAST,  0",
        "ODBC,                 '',                   LAST,  1",
        "Netezza,              '',                   LAST,  1",
        "Oracle,               ODBC,                 LAST,  1"
    })
    void putsNullWhereTheDatabaseOfTheSessionDoes(String defined, String connected, Nulls nulls, int checks) {
        var mapping = SmallMapping.lines()
                .output("O_QTY", "decimal", 5, 2, "QTY")
                .from(defined)
                .connectedTo(connected)
                .qualifying("Number Of Sorted Ports", "1");
        assertThat(mapping.pipeline().operators().stream()
                        .filter(Sort.class::isInstance)
                        .map(Sort.class::cast)
                        .flatMap(sort -> sort.order().keys().stream()))
                .extracting(SortKey::nulls)
                .containsExactly(nulls);
        assertThat(mapping.pipeline().checks())
                .filteredOn(check -> check.name().contains("no NULL"))
                .hasSize(checks);
    }
}
