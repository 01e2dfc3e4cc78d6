package io.landfall.validation.reference.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.alteryx.tool.EngineFolders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineConstantsReferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        %Engine.WorkflowDirectory%in\\a.csv | in\\a.csv
        %engine.workflowdirectory%\\a.csv   | a.csv
        %Engine.WorkflowDirectory%          | .
        %Engine.TempFilePath%a.csv          | %Engine.TempFilePath%\\a.csv
        %Engine.TempFilePath%               | %Engine.TempFilePath%
        in\\a.csv                           | in\\a.csv
        """)
    void findsFilesFromTheFolderOfTheWorkflow(String path, String place) {
        assertThat(EngineFolders.relative(path)).isEqualTo(place);
    }
}
