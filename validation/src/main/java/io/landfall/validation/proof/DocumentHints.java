package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Flatten.Generator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents in texts that show what reading them does. */
final class DocumentHints {

    private static final List<Literal> JSON = texts(
            "{\"a\":\"x\",\"b\":2}",
            "[\"x\", \"\", \"7\", 7, -3, 0]",
            "{\"o\": {\"p q\": [1, {\"r\": \"s\"}], \"a.b\": \"a.b\"}, \"z\": \"last\", \"a\": \"first\"}",
            "[[\"x\"], [\"y\", [10]], {\"k\": 0.25}]",
            "{ \"d\": 1.5 , \"n\": -12.75, \"big\": 123456789012345678,\n\t\"small\": 0.001 }",
            "{\"t\": true, \"f\": false}",
            "{\"\\\"q\\\"\": \"\\\"n\", \"s\": \"n1\", \"n\": \"s\", \"e\": \"\\\\\"}",
            "[\"\\u00e9\\n\\/\", \"\u00fc\", \"\\ud83d\\ude00\"]",
            "{\"0\": \"x,]\", \"[1]\": \"{}\", \"$\": \"null\"}",
            "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, \"ten\"]");

    private DocumentHints() {}

    private static List<Literal> texts(String... texts) {
        return Stream.of(texts).map(Expr::text).map(Literal.class::cast).toList();
    }

    /** The text that a generator reads as a document. */
    static Optional<Expr> read(Generator generator) {
        return generator instanceof Generator.JsonValues(var text) ? Optional.of(text) : Optional.empty();
    }

    /** Documents as a generator reads them. */
    static List<Literal> texts(Generator generator) {
        return generator instanceof Generator.JsonValues ? JSON : List.of();
    }
}
