package io.landfall.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorWordsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final ErrorWords words = words();

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            status, name
            400   , 400
            406   , 406
            413   , 413
            415   , 415
            422   , 4xx
            429   , 4xx
            500   , other
            502   , other
            503   , 503
            """)
    void neverCallsWhatAClientDidAFaultOfLandfall(int status, String name) {
        assertThat(words.name(request, status)).isEqualTo(name);
        assertThat(words.say(name)).contains(". ");
    }

    @Test
    void takesTheWordsThatSomebodyChose() {
        request.setAttribute(ErrorWords.NAME, "headers");
        assertThat(words.say(words.name(request, 400))).contains("too long");
    }

    private static ErrorWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ErrorWords(messages);
    }
}
