package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstRowNameTest {

    /** What the last of the names may have been in the record that they come from. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Q10,           Q10",
        "Sales 2024,    Sales 2024",
        "Sales Sales2,  Sales2 Sales",
        "Sales Sales_2, Sales_2 Sales",
        "Q1 Q10,        Q10",
        "Sales Sales1,  Sales1",
        "A Field_2,     Field_2 ''"
    })
    void isGivenByItself(String names, String values) {
        var named = Arrays.stream(names.equals("Sales 2024") ? new String[] {names} : names.split(" "))
                .map(name -> AlteryxField.text(name, 10))
                .toList();
        var expected = values.equals("Sales 2024")
                ? new String[] {values}
                : values.replace("''", "~").split(" ");
        assertThat(FirstRowName.of(named, named.size() - 1).values())
                .containsExactly(Arrays.stream(expected)
                        .map(value -> value.replace("~", ""))
                        .toArray(String[]::new));
    }
}
