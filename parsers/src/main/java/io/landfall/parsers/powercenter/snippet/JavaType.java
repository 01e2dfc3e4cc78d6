package io.landfall.parsers.powercenter.snippet;

/** A type that a variable of a snippet may be declared with. */
public enum JavaType {
    BOOLEAN("boolean"),
    INT("int"),
    LONG("long"),
    DOUBLE("double"),
    TEXT("String");

    private final String word;

    JavaType(String word) {
        this.word = word;
    }

    /** As Java writes it. */
    public String word() {
        return word;
    }
}
