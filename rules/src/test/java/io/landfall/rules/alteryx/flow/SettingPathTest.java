package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.read.XmlFragment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which setting an action means. */
class SettingPathTest {

    private static final XmlElement SETTINGS =
            XmlFragment.inside("Configuration", """
                    <Expression>old</Expression>
                    <Fields><Field field="NET" size="8"/><Field field="A/B" size="9"/><Field field="NET" size="10"/></Fields>""").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Expression | old",
                "Fields/Field/@size | 8",
                "Fields/Field[2]/@size | 9",
                "Fields/Field[@field='NET']/@size | 8",
                "Fields/Field[@field='A/B']/@size | 9",
                "Fields/Field[@field=\"A/B\"]/@size | 9",
                "Fields/Field[@field='GROSS']/@size | ``",
                "Fields/Field[4]/@size | ``"
            })
    void findsASetting(String path, String value) {
        var found = SettingPath.of(path).orElseThrow();
        assertThat(found.value(SETTINGS).orElse("")).isEqualTo(value);
        assertThat(found.value(found.with(SETTINGS, "new")).orElse("")).isEqualTo(value.isEmpty() ? "" : "new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"//Field", "Fields/*", "Fields/Field[last()]", "Fields/Field[@size>8]", "Fields/@", "../Field"})
    void knowsNoOtherForms(String path) {
        assertThat(SettingPath.of(path)).isEmpty();
    }
}
