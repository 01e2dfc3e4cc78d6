package io.landfall.parsers.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardMacroTest {

    @ParameterizedTest
    @CsvSource({
        "Cleanse.yxmc, CLEANSE",
        "COUNTRECORDS.YXMC, COUNT_RECORDS",
        "Predictive Tools\\TS_Plot.yxmc, TS_PLOT",
        "Linear_Regression/Supporting_Macros/Linear_Regression.yxmc, LINEAR_REGRESSION",
        "C:\\grain\\Cleanse.yxmc,",
        ".\\Cleanse.yxmc,",
        "_externals\\1\\Cleanse.yxmc,",
        "\\\\mill\\share\\Cleanse.yxmc,",
        "Winnow.yxmc,"
    })
    void knowsTheMacrosOfDesignerByName(String path, StandardMacro macro) {
        assertThat(StandardMacro.of(path).orElse(null)).isEqualTo(macro);
    }
}
