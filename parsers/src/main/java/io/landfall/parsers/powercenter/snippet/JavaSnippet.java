package io.landfall.parsers.powercenter.snippet;

import java.util.List;

/** What a snippet of Java turned out to be. */
public sealed interface JavaSnippet {

    /** All of it is read; nothing but comments is no statement at all. */
    record Read(List<JavaStatement> statements) implements JavaSnippet {
        public Read {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Something in it is outside the part of Java that is read.
     *
     * @param line of what is not read, one-based
     * @param text that line as it is written
     */
    record Unread(int line, String text) implements JavaSnippet {}
}
