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
        "Imputation.yxmc, IMPUTATION",
        "imputation_v3.yxmc, IMPUTATION_V3",
        "MultiFieldBinning.yxmc, MULTI_FIELD_BINNING",
        "MultiFieldBinning_v2.yxmc, MULTI_FIELD_BINNING_V2",
        "C:\\Program Files\\Alteryx\\bin\\RuntimeData\\Macros\\Cleanse.yxmc, CLEANSE",
        "d:/apps/ALTERYX/BIN/runtimedata/macros/countrecords.yxmc, COUNT_RECORDS",
        "%AlteryxExecutable%\\RuntimeData\\Macros\\SelectRecords.yxmc, SELECT_RECORDS",
        "..\\bin\\RuntimeData\\Macros\\WeightedAvg.yxmc, WEIGHTED_AVERAGE",
        "C:\\Program Files\\Alteryx\\bin\\RuntimeData\\Macros\\Predictive Tools\\Score.yxmc, SCORE",
        "C:\\Program Files\\Alteryx\\bin\\RuntimeData\\Macros\\..\\Cleanse.yxmc,",
        "C:\\Program Files\\Alteryx\\bin\\RuntimeData\\Macros\\a\\..\\..\\Cleanse.yxmc,",
        "C:\\grain\\RuntimeData\\Macros\\Cleanse.yxmc,",
        "C:\\cabin\\RuntimeData\\Macros\\Cleanse.yxmc,",
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
