package io.landfall.converter.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.landfall.converter.suggestion.Suggestions.Cause;
import io.landfall.converter.suggestion.Suggestions.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speaks to a server of our own in the protocols of the providers. */
class LangChainSuggestionsTest {

    private static final String KEY = "sk-4711";
    private static final Prompt PROMPT = new Prompt("Answer in YAML.", "What is JTX?");

    private final Deque<Canned> canned = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final CountDownLatch late = new CountDownLatch(1);
    private HttpServer server;

    /** An answer of the provider; status 0 is none in time. */
    private record Canned(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        late.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add("%s %s %s %s"
                .formatted(
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("x-api-key"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var next = canned.size() > 1 ? canned.remove() : canned.element();
        if (next.status() == 0) {
            try {
                late.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        var body = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(Math.max(next.status(), 200), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply ask(Provider provider, Duration timeout, int retries) {
        var address = "http://%s:%d/v1"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort());
        return new LangChainSuggestions(
                        new ModelSettings(provider, "small-1", address, Optional.of(KEY), timeout, retries))
                .ask(PROMPT);
    }

    private Reply ask(int status, String body) {
        canned.add(new Canned(status, body));
        return ask(Provider.OPENAI, Duration.ofSeconds(20), 0);
    }

    private static String said(String content) {
        return """
                {"id": "1", "object": "chat.completion", "created": 1, "model": "small-1",
                 "choices": [{"index": 0, "message": {"role": "assistant", "content": "%s"}, "finish_reason": "stop"}],
                 "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}
                """.formatted(content);
    }

    @Test
    void sendsThePromptAndTheKey() {
        assertThat(ask(200, said("operators: []\\n"))).isEqualTo(new Reply.Said("operators: []\n"));
        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("/v1/chat/completions Bearer " + KEY)
                .contains("small-1", "Answer in YAML.", "What is JTX?");
    }

    @Test
    void speaksToAnthropicAsWell() {
        canned.add(new Canned(200, """
                {"id": "1", "type": "message", "role": "assistant", "model": "small-1", "stop_reason": "end_turn",
                 "content": [{"type": "text", "text": "operators: []"}], "usage": {"input_tokens": 1, "output_tokens": 1}}
                """));
        assertThat(ask(Provider.ANTHROPIC, Duration.ofSeconds(20), 0)).isEqualTo(new Reply.Said("operators: []"));
        assertThat(requests).singleElement().asString().startsWith("/v1/messages null " + KEY);
    }

    @Test
    void asksABusyProviderAgain() {
        canned.add(new Canned(429, "{\"error\": {\"message\": \"slow down\"}}"));
        canned.add(new Canned(200, said("yes")));
        assertThat(ask(Provider.OPENAI, Duration.ofSeconds(20), 1)).isEqualTo(new Reply.Said("yes"));
        assertThat(requests).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | SETTINGS | openai takes no such key
            404 | SETTINGS | there is no model 'small-1'
            429 | PROVIDER | too many questions
            500 | PROVIDER | the provider has an error of its own
            """)
    void saysWhatTheProviderRefuses(int status, Cause cause, String reason) {
        var reply = ask(status, "{\"error\": {\"message\": \"Incorrect key: %s\"}}".formatted(KEY));
        assertThat(reply).isInstanceOfSatisfying(Reply.Silent.class, silent -> {
            assertThat(silent.cause()).isEqualTo(cause);
            assertThat(silent.reason()).startsWith(reason).doesNotContain(KEY);
        });
    }

    @Test
    void neverRepeatsTheKey() {
        var reply = ask(400, "{\"error\": {\"message\": \"Bad request with %s\"}}".formatted(KEY));
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Silent.class,
                        silent -> assertThat(silent.reason()).contains("Bad request with [removed]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <html>It works!</html>
            {"choices": []}
            {}
            """)
    void knowsWhatIsNoAnswer(String body) {
        assertThat(ask(200, body))
                .isInstanceOfSatisfying(
                        Reply.Silent.class, silent -> assertThat(silent.cause()).isEqualTo(Cause.ANSWER));
    }

    @Test
    void takesAnEmptyAnswerForNone() {
        assertThat(ask(200, said(" "))).isEqualTo(new Reply.Silent(Cause.ANSWER, "the answer is empty"));
    }

    @Test
    void doesNotWaitForever() {
        canned.add(new Canned(0, ""));
        assertThat(ask(Provider.OPENAI, Duration.ofMillis(200), 0))
                .isEqualTo(new Reply.Silent(Cause.PROVIDER, "it took longer than 1 s"));
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);
        assertThat(ask(200, said("yes"))).isInstanceOfSatisfying(Reply.Silent.class, silent -> {
            assertThat(silent.cause()).isEqualTo(Cause.PROVIDER);
            assertThat(silent.reason()).startsWith("nobody answers at http://");
        });
    }
}
