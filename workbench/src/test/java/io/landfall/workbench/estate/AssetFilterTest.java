package io.landfall.workbench.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetFilterTest {

    /** The next page of a list looks for the same. */
    @ParameterizedTest
    @ValueSource(strings = {"m_orders", "a+b", "a&b=c", "50 %", "größer", "{text}", "#1"})
    void keepsWhatIsLookedForInAddresses(String text) {
        var query = new AssetFilter(null, null, text, null, null, null, null, null, null, null).query(0);
        assertThat(query).startsWith("text=").doesNotContain("&", "#", " ");
        assertThat(URLDecoder.decode(query.substring("text=".length()), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    /** An address without a query stands for another list. */
    @Test
    void hasAnAddressForEverything() {
        assertThat(AssetFilter.ALL.query(0)).isEqualTo("page=0");
        assertThat(AssetFilter.COUNTED.query(0)).isEqualTo("counted=true");
        assertThat(AssetFilter.ALL.isNarrowed()).isFalse();
    }
}
