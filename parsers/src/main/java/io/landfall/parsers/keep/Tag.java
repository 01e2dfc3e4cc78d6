package io.landfall.parsers.keep;

import java.util.List;

/** What stands before a packed value. */
enum Tag {
    NULL,
    TEXT,
    TEXT_AGAIN,
    /** Text that is no UTF-8. */
    CHARS,
    RECORD,
    LIST,
    SET,
    MAP,
    SORTED_MAP,
    OPTIONAL,
    CONSTANT,
    TRUE,
    FALSE,
    INTEGER,
    LONG,
    DOUBLE,
    DECIMAL,
    WHOLE,
    DATE,
    TIME,
    TIMESTAMP;

    private static final List<Tag> ALL = List.of(values());

    static Tag of(int number) {
        return ALL.get(number);
    }

    int number() {
        return ALL.indexOf(this);
    }
}
