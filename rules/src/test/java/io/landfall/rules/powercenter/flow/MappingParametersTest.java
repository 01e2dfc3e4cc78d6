package io.landfall.rules.powercenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingParametersTest {

    /** A mapping's own date must not become the time of the run. */
    @ParameterizedTest
    @CsvSource({"$$REGION, REGION", "$$Last_Run, LAST_RUN", "$$RUN_DATE, OWN_RUN_DATE", "$$Run_Date, OWN_RUN_DATE"})
    void callsParametersAfterVariables(String variable, String parameter) {
        assertThat(MappingParameters.parameterName(variable)).isEqualTo(parameter);
    }
}
