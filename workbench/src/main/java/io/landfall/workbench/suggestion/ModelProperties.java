package io.landfall.workbench.suggestion;

import io.landfall.converter.suggestion.ModelSettings;
import io.landfall.converter.suggestion.Provider;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which language model the workbench may ask. Its key is no property: it comes from the environment, as for the command line.
 *
 * @param provider openai, anthropic or ollama; none is asked without it
 * @param name of the model, as the provider has it
 * @param baseUrl where the provider's interface begins, if not where it usually does
 */
@ConfigurationProperties("landfall.model")
record ModelProperties(
        @Nullable String provider,
        @Nullable String name,
        @Nullable String baseUrl) {

    /**
     * The model to ask; none where there is none, or it lacks a key.
     *
     * @throws IllegalStateException when the provider is not known
     */
    Optional<ModelSettings> settings(Map<String, String> environment) {
        if (provider == null || provider.isBlank() || name == null || name.isBlank()) {
            return Optional.empty();
        }
        var known = Provider.labelled(provider)
                .orElseThrow(() -> new IllegalStateException(
                        "landfall.model.provider is '%s'; choose of openai, anthropic, ollama".formatted(provider)));
        var key = known.key(environment);
        var address = baseUrl == null || baseUrl.isBlank() ? known.address() : baseUrl;
        return key.isEmpty() && known.keyVariable().isPresent() && address.equals(known.address())
                ? Optional.empty()
                : Optional.of(new ModelSettings(known, name, address, key));
    }
}
