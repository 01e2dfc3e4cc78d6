package io.landfall.converter.suggestion;

import java.time.Duration;
import java.util.Optional;

/**
 * Which model is asked, and where. It says everything but the key when it is printed.
 *
 * @param model its name, as the provider has it
 * @param address the base of the provider's interface, for example {@code https://api.openai.com/v1}
 * @param timeout for one answer
 * @param retries how often a busy provider is asked again
 */
public record ModelSettings(
        Provider provider, String model, String address, Optional<String> key, Duration timeout, int retries) {

    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(2);
    private static final int USUAL_RETRIES = 2;

    /** A model with the usual patience. */
    public ModelSettings(Provider provider, String model, String address, Optional<String> key) {
        this(provider, model, address, key, USUAL_TIMEOUT, USUAL_RETRIES);
    }

    @Override
    public String toString() {
        return "%s of %s at %s".formatted(model, provider.label(), address);
    }
}
