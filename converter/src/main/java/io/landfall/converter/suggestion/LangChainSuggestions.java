package io.landfall.converter.suggestion;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.landfall.parsers.secret.Secrets;
import java.net.ConnectException;

/** Asks a language model over HTTP, through LangChain4j: the only class that knows it. What is sent is never logged. */
public final class LangChainSuggestions implements Suggestions {

    /** Anthropic's interface wants a bound. */
    private static final int MOST_TOKENS = 8_192;

    private static final int MOST_WORDS = 300;

    /** What an address that wants no key is given, because the protocol has a place for one. */
    private static final String NO_KEY = "none";

    private final ModelSettings settings;
    private final ChatModel chat;

    /** A model that is asked when {@link #ask} is called, and not before. */
    public LangChainSuggestions(ModelSettings settings) {
        this.settings = settings;
        this.chat = switch (settings.provider()) {
            case OPENAI, OLLAMA ->
                OpenAiChatModel.builder()
                        .baseUrl(settings.address())
                        .apiKey(settings.key().orElse(NO_KEY))
                        .modelName(settings.model())
                        .timeout(settings.timeout())
                        .maxRetries(settings.retries())
                        .build();
            case ANTHROPIC ->
                AnthropicChatModel.builder()
                        .baseUrl(settings.address())
                        .apiKey(settings.key().orElse(NO_KEY))
                        .modelName(settings.model())
                        .maxTokens(MOST_TOKENS)
                        .timeout(settings.timeout())
                        .maxRetries(settings.retries())
                        .build();
        };
    }

    @Override
    public String model() {
        return settings.model();
    }

    @Override
    public Reply ask(Prompt prompt) {
        try {
            var text = chat.chat(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.question()))
                    .aiMessage()
                    .text();
            return text == null || text.isBlank()
                    ? new Reply.Silent(Cause.ANSWER, "the answer is empty")
                    : new Reply.Said(text);
        } catch (RuntimeException failure) {
            return silent(failure);
        }
    }

    private Reply.Silent silent(RuntimeException failure) {
        return switch (failure) {
            case AuthenticationException _ ->
                new Reply.Silent(
                        Cause.SETTINGS,
                        "%s takes no such key".formatted(settings.provider().label()));
            case ModelNotFoundException _ ->
                new Reply.Silent(
                        Cause.SETTINGS, "there is no model '%s' at %s".formatted(settings.model(), settings.address()));
            case RateLimitException _ ->
                new Reply.Silent(Cause.PROVIDER, "too many questions, or the quota is used up; ask again later");
            case TimeoutException _ ->
                new Reply.Silent(
                        Cause.PROVIDER,
                        "it took longer than %d s"
                                .formatted(Math.max(1, settings.timeout().toSeconds())));
            case UnresolvedModelServerException _ -> unreachable();
            case InternalServerException internal
            when internal.getCause() instanceof HttpException ->
                new Reply.Silent(Cause.PROVIDER, "the provider has an error of its own");
            case HttpException http ->
                new Reply.Silent(Cause.PROVIDER, "the provider answers with status %d".formatted(http.statusCode()));
            case InvalidRequestException refused ->
                new Reply.Silent(Cause.PROVIDER, "the provider refuses the question: " + words(refused));
            default ->
                failure.getCause() instanceof ConnectException
                        ? unreachable()
                        : new Reply.Silent(Cause.ANSWER, "what comes back is not in the provider's protocol");
        };
    }

    /** What a provider says, which may repeat the key. */
    private String words(RuntimeException refused) {
        var words = String.valueOf(refused.getMessage()).strip();
        var clean =
                settings.key().map(key -> words.replace(key, Secrets.REMOVED)).orElse(words);
        return clean.length() > MOST_WORDS ? clean.substring(0, MOST_WORDS) + " …" : clean;
    }

    private Reply.Silent unreachable() {
        return new Reply.Silent(Cause.PROVIDER, "nobody answers at " + settings.address());
    }
}
