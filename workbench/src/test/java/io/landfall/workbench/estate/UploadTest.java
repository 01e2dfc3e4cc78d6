package io.landfall.workbench.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            sent                    , kept
            shop/prices.yxmd        , shop/prices.yxmd
            C:\\shop\\prices.yxmd   , C_/shop/prices.yxmd
            ../../etc/passwd        , etc/passwd
            /a//./b .yxmd           , a/b .yxmd
            what?.XML               , what_.XML
            ..                      , unnamed
            """)
    void staysInsideAnyFolder(String sent, String kept) {
        assertThat(Upload.safe(sent)).isEqualTo(kept);
    }

    /** A batch with a name that no file system takes would never end. */
    @ParameterizedTest
    @ValueSource(strings = {"n", "ß", "€", "\uD83D\uDE80"})
    void shortensNamesThatNoFileSystemTakes(String letter) {
        var name = letter.repeat(300);
        var kept = Upload.safe("shop/" + name + ".yxmd");
        assertThat(kept).startsWith("shop/" + letter).endsWith(".yxmd");
        assertThat(kept.substring("shop/".length()).getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(250, 255);
        assertThat(Upload.safe("shop/" + name + "!.yxmd")).as("another file").isNotEqualTo(kept);
        assertThat(Upload.safe(kept)).as("done twice").isEqualTo(kept);
    }

    @Test
    void keepsTheLongestNameThatAFileSystemTakes() {
        var name = "n".repeat(250) + ".yxmd";
        assertThat(Upload.safe(name)).isEqualTo(name);
        assertThat(Upload.safe("." + "n".repeat(300)).getBytes(StandardCharsets.UTF_8))
                .as("no ending")
                .hasSize(255);
    }
}
