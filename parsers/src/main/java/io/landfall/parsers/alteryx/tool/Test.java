package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** Test: fails the workflow when the data is not as expected. */
public record Test(List<Expectation> expectations, boolean reportFirstOnly) implements ToolConfiguration {

    public Test {
        expectations = List.copyOf(expectations);
    }

    /**
     * One expectation.
     *
     * @param connection name of the incoming connection, {@code #1} and so on
     * @param type {@code RecCountValue} for a number of records, {@code RecMatch} for as many as another connection,
     *     {@code ExpAll} or {@code ExpFirst} for a formula; as written
     * @param value the number, the other connection or the formula
     */
    public record Expectation(String name, String connection, String type, FormulaText value) {

        public boolean isFormula() {
            return type.startsWith("Exp");
        }
    }
}
