package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The keys that Normalizers generate, by the reference executor and by the converted pipeline. */
class NormalizerRunsTest {

    private static MappingText instances(String one, String two) {
        return new MappingText()
                .source("S", List.of("ID:integer"), List.of(row(8L), row(9L)))
                .reusable(
                        "Normalizer",
                        Map.of("Restart", "YES"),
                        List.of("N1", "N2"),
                        "ID_IN:integer:INPUT::REF_SOURCE_FIELD='ID'",
                        "ID:integer:OUTPUT::REF_SOURCE_FIELD='ID'",
                        "GK_ID:bigint:GENERATED KEY/OUTPUT",
                        "GCID_ID:integer:GENERATED COLUMN ID/OUTPUT")
                .target("ONE", "NO:bigint")
                .target("TWO", "NO:bigint")
                .links("SQ_S", "N1", "ID>ID_IN")
                .links("SQ_S", "N2", "ID>ID_IN")
                .links("N1", "ONE", one + ">NO")
                .links("N2", "TWO", two + ">NO");
    }

    /** Whether the second instance goes on behind the first is not documented. */
    @Test
    void twoInstancesMayShareTheirKeys() {
        var mapping = instances("GK_ID", "GK_ID");
        assertThat(mapping.codes()).contains("PC-NRM-006");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
    }

    @Test
    void oneInstanceHasThemForItself() {
        var mapping = instances("GK_ID", "GCID_ID");
        assertThat(mapping.codes()).doesNotContain("PC-NRM-006");
        mapping.assertBothWrite("ONE", "1", "2");
        mapping.assertBothWrite("TWO", "1", "1");
    }
}
