package io.landfall.workbench;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void featuresUseEachOtherInOneDirectionOnly() {
        ApplicationModules.of(WorkbenchApplication.class).verify();
    }
}
