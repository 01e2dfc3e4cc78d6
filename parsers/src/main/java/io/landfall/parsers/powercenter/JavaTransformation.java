package io.landfall.parsers.powercenter;

import java.util.Optional;

/**
 * Runs Java code that the customer wrote; its snippets are metadata extensions or properties.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/java-transformation.html">Java
 *     transformation</a>
 */
public record JavaTransformation(TransformationParts parts) implements Transformation {

    /** A tab of the Designer in which code is written, by the name of the metadata extension that keeps it. */
    public enum Tab {
        IMPORTS("Import_Packages_Snippet", "Import Packages"),
        HELPER("Helper_Code_Snippet", "Helper Code"),
        ON_INPUT_ROW("OnInputRow_Method_Snippet", "On Input Row"),
        ON_END_OF_DATA("OnEndOfData_Method_Snippet", "On End of Data"),
        ON_TRANSACTION("OnTransaction_Method_Snippet", "On Receiving Transaction"),
        FUNCTIONS("Infa_Functions_Snippet", "Java Expressions");

        private final String extension;
        private final String label;

        Tab(String extension, String label) {
            this.extension = extension;
            this.label = label;
        }

        /** As the Designer shows it. */
        public String label() {
            return label;
        }
    }

    /** A snippet by its name, for example {@code On Input Row}; empty when it is missing. */
    public String snippet(String name) {
        return metadata().stream()
                .filter(extension -> extension.name().equalsIgnoreCase(name))
                .map(MetadataExtension::value)
                .findFirst()
                .orElse(parts().properties().text(name));
    }

    /** The code of a tab; empty when there is none. */
    public String code(Tab tab) {
        return snippet(tab.extension);
    }

    /** Whether the code says itself which rows come out; else one comes out for each that arrives. Empty when nothing says so. */
    public Optional<Boolean> isActive() {
        return attributes().flag("Is Active");
    }

    /** Whether decimals are {@code BigDecimal}; else they are {@code double}. */
    public boolean hasDecimals() {
        return snippet("Enable_High_Precision").strip().equals("1");
    }

    /** Whether dates are {@code BigDecimal} with nanoseconds; else they are {@code long} with milliseconds. */
    public boolean hasNanoseconds() {
        return snippet("Use_Nano_Seconds_In_Datetime").strip().equals("1");
    }

    /** Whether the code marks rows for insert, update, delete or reject. */
    public boolean marksRows() {
        return attributes().flag("Update Strategy Transformation").orElse(false);
    }
}
