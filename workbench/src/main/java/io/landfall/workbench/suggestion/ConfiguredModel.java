package io.landfall.workbench.suggestion;

import io.landfall.converter.suggestion.LangChainSuggestions;
import io.landfall.converter.suggestion.ModelSettings;
import io.landfall.converter.suggestion.Suggestions;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The language model of this installation, if it has one.
 *
 * @param name as people read it, with provider and address and without a key
 */
record ConfiguredModel(String name, Suggestions suggestions) {

    /** None, until somebody configures one. */
    record Choice(Optional<ConfiguredModel> model) {}

    private static ConfiguredModel of(ModelSettings settings) {
        return new ConfiguredModel(settings.toString(), new LangChainSuggestions(settings));
    }

    /** Makes it from the properties. */
    @Configuration(proxyBeanMethods = false)
    static class FromProperties {

        @Bean
        Choice choice(ModelProperties properties) {
            return new Choice(properties.settings(System.getenv()).map(ConfiguredModel::of));
        }
    }
}
