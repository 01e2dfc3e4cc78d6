package io.landfall.parsers.alteryx;

import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.Choice;
import io.landfall.parsers.alteryx.tool.FormulaText;

/**
 * A change to the configuration of a tool, made by an answer before the run.
 *
 * @param typeText the type as written, also when it is {@link Type#UNKNOWN}
 * @param tool ID of the Action or Error Message tool
 * @param destination what is changed: ID of a tool and a path into its configuration, for example
 *     {@code 7/FormulaFields/FormulaField/@expression}; empty where the type has none
 * @param expression the new value, over {@code [#1]} and the like, names of questions, and {@code [Destination]} for the
 *     old one; blank when the answer itself is the value
 * @param variable name of the question, empty when the connected one is meant
 * @param replaceOnly whether only {@code replaceText} within the old value is replaced
 * @param settings all of it as XML
 */
public record InterfaceAction(
        Type type,
        String typeText,
        String description,
        int tool,
        String destination,
        FormulaText expression,
        String variable,
        boolean replaceOnly,
        String replaceText,
        XmlElement settings) {

    /** What is done. */
    public enum Type implements Choice {
        /** The answer becomes the value, or part of it. */
        UPDATE_VALUE("UpdateValue"),
        /** A formula over answers becomes the value. */
        UPDATE_VALUE_FORMULA("UpdateValueFormula"),
        /** XML replaces what is in an element, or the element itself. */
        UPDATE_RAW_XML("UpdateRawXml"),
        /** Fields of a Select tool are ticked. */
        UPDATE_SELECT("UpdateSelect"),
        /** Whatever Designer offers for this kind of question and tool. */
        DYNAMIC("Dynamic"),
        DELETE_TOOL("DeleteTool"),
        /** The run is refused if the expression is true. */
        ERROR("Error"),
        /** A type that no version that we know writes. */
        UNKNOWN("");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
