package io.landfall.converter.suggestion;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who serves a model, or in which protocol. */
public enum Provider {
    /** OpenAI, or any service that speaks its chat protocol. */
    OPENAI("https://api.openai.com/v1", Optional.of("OPENAI_API_KEY")),
    ANTHROPIC("https://api.anthropic.com/v1", Optional.of("ANTHROPIC_API_KEY")),
    /** A model on a machine of one's own, through its OpenAI-compatible address; it needs no key. */
    OLLAMA("http://localhost:11434/v1", Optional.empty());

    /** The environment variable with the key of whichever provider; the provider's own is looked at after it. */
    public static final String KEY_VARIABLE = "LANDFALL_MODEL_KEY";

    private final String address;
    private final Optional<String> keyVariable;

    Provider(String address, Optional<String> keyVariable) {
        this.address = address;
        this.keyVariable = keyVariable;
    }

    /** Where it is when nobody says otherwise. */
    public String address() {
        return address;
    }

    /** The environment variable that holds its key, if it wants one. */
    public Optional<String> keyVariable() {
        return keyVariable;
    }

    /** The key that the environment holds for it: keys come from nowhere else. */
    public Optional<String> key(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(KEY_VARIABLE))
                .or(() -> keyVariable.map(environment::get))
                .map(String::strip)
                .filter(key -> !key.isEmpty());
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The provider of that name, for example {@code openai}, in any case. */
    public static Optional<Provider> labelled(String label) {
        return Stream.of(values())
                .filter(provider -> provider.label().equalsIgnoreCase(label.strip()))
                .findFirst();
    }
}
