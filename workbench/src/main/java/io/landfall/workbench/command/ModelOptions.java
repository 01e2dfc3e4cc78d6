package io.landfall.workbench.command;

import io.landfall.converter.suggestion.ModelSettings;
import io.landfall.converter.suggestion.Provider;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which language model a command asks. Its key comes from the environment alone: what stands in a command line stands in logs. */
final class ModelOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "Who serves the model: openai (or what speaks its protocol), anthropic, ollama.")
    private @Nullable String provider;

    @Option(names = "--model", paramLabel = "NAME", description = "The model, by the provider's name for it.")
    private @Nullable String model;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the provider's interface begins, if not where it usually does.")
    private @Nullable String address;

    /**
     * The model to ask.
     *
     * @throws ParameterException when the call does not name one, or its provider wants a key and there is none
     */
    ModelSettings settings() {
        if (provider == null || model == null) {
            throw wrong("Say which model to ask: --provider openai|anthropic|ollama --model NAME."
                    + " What would be sent is shown by --dry-run, without any.");
        }
        var known = Provider.labelled(provider)
                .orElseThrow(
                        () -> wrong("'%s' is no provider; choose of openai, anthropic, ollama.".formatted(provider)));
        var key = known.key(System.getenv());
        if (key.isEmpty() && address == null && known.keyVariable().isPresent()) {
            throw wrong("Set %s or %s to a key of %s in the environment; no option takes one."
                    .formatted(known.keyVariable().get(), Provider.KEY_VARIABLE, known.label()));
        }
        return new ModelSettings(known, model, address == null ? known.address() : checked(address), key);
    }

    private String checked(String url) {
        try {
            var uri = URI.create(url);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // The same answer as for another scheme.
        }
        throw wrong("'%s' is no address; --base-url takes one like http://localhost:11434/v1.".formatted(url));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
