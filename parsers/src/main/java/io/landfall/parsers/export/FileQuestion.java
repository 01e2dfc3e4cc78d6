package io.landfall.parsers.export;

/**
 * What somebody wanted to know of the files that arrived together. Who keeps the question can ask it again with {@link Bundle#answer}, and
 * see whether the answer is another.
 *
 * @param from the path of the file that refers to another, empty where the answer does not depend on it
 * @param name the path, name or reference as it was asked for, empty when all files were
 */
public record FileQuestion(Form form, String from, String name) {

    private static final String BETWEEN = "\t";

    /** Which method of a bundle was asked. */
    public enum Form {
        ALL,
        MEMBER,
        NAMED,
        RESOLVE
    }

    /** One line to keep; paths hold no tabs, see {@link Names#printable}. */
    public String text() {
        return String.join(BETWEEN, form.name(), from, name);
    }

    /** The question that was kept as a text. */
    public static FileQuestion of(String text) {
        var parts = text.split(BETWEEN, 3);
        return new FileQuestion(Form.valueOf(parts[0]), parts[1], parts[2]);
    }
}
