package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joins of a Source Qualifier in PowerCenter's own syntax. */
class SourceJoinsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Sql Query | SELECT i.NAME FROM ITEMS i, KINDS k WHERE {i LEFT OUTER JOIN k ON i.KIND = k.ID} AND i.X = 1 | - | SELECT i.NAME FROM ITEMS i LEFT OUTER JOIN KINDS k ON i.KIND = k.ID WHERE i.X = 1",
                "Sql Query | SELECT NAME FROM ITEMS WHERE D > {d '2026-01-31'} | - | SELECT NAME FROM ITEMS WHERE D > {d '2026-01-31'}",
                "Sql Query | SELECT NAME FROM ITEMS i, KINDS k WHERE {i LEFT OUTER JOIN k ON k.ID = 1} | PC-SQ-022 | SELECT NAME FROM ITEMS i LEFT OUTER JOIN KINDS k ON k.ID = 1",
                "Sql Query | SELECT NAME FROM ITEMS i, KINDS k WHERE i.X = 1 AND {i JOIN k ON k.ID = i.KIND} | PC-SQ-010 | -",
                "User Defined Join | {in LEFT OUTER JOIN KINDS ON KINDS.ID = in.KIND} | PC-SQ-010 | -",
                "User Defined Join | in.X = 1 | - | SELECT in.NAME FROM in WHERE in.X = 1",
            })
    void areWrittenAsDatabasesReadThem(String property, String text, @Nullable String code, @Nullable String sql) {
        var mapping = new SmallMapping()
                .column("NAME", "string", 10, 0)
                .from("Oracle")
                .qualifying(property, text)
                .output("OUT", "string", 10, 0, "NAME");
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        if (sql != null) {
            assertThat(mapping.pipeline().operators())
                    .filteredOn(Source.class::isInstance)
                    .singleElement()
                    .extracting(source -> ((Source) source).dataset().toString().replaceAll("\\s+", " "))
                    .asString()
                    .contains("sql=" + sql + ",");
        }
    }
}
