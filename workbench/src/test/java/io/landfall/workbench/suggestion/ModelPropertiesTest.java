package io.landfall.workbench.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.landfall.converter.suggestion.ModelSettings;
import io.landfall.converter.suggestion.Provider;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelPropertiesTest {

    private static final Map<String, String> KEY = Map.of("OPENAI_API_KEY", "sk-1");

    @Test
    void isNoneUntilSomebodyConfiguresOne() {
        assertThat(new ModelProperties(null, null, null).settings(KEY)).isEmpty();
        assertThat(new ModelProperties("openai", "", null).settings(KEY)).isEmpty();
        assertThat(new ModelProperties("openai", "m", null).settings(Map.of())).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> new ModelProperties("acme", "m", null).settings(KEY));
    }

    @Test
    void takesTheKeyFromTheEnvironmentAndTellsNobody() {
        var settings = new ModelProperties("OpenAI", "m", null).settings(KEY).orElseThrow();
        assertThat(settings)
                .isEqualTo(new ModelSettings(Provider.OPENAI, "m", "https://api.openai.com/v1", Optional.of("sk-1")));
        assertThat(settings).hasToString("m of openai at https://api.openai.com/v1");
        assertThat(new ModelProperties("ollama", "m", null)
                        .settings(Map.of())
                        .orElseThrow()
                        .key())
                .isEmpty();
        assertThat(new ModelProperties("openai", "m", "http://gate/v1").settings(Map.of("LANDFALL_MODEL_KEY", "k")))
                .hasValueSatisfying(own -> assertThat(own.address()).isEqualTo("http://gate/v1"));
    }
}
