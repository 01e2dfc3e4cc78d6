package io.landfall.converter.suggestion;

import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.Signature;
import io.landfall.converter.expression.StandardFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model is told about the language of pipelines: an example of each operator that it may use, and every function. */
final class Instructions {

    private static final String RESOURCE = "instructions.txt";

    private Instructions() {}

    static String text() {
        var functions = Stream.concat(Stream.<Function>of(StandardFunction.values()), LibraryFunction.all().stream())
                .map(Instructions::line)
                .collect(Collectors.joining("\n", "\n", "\n"));
        return words() + functions;
    }

    private static String line(Function function) {
        var parameters = parameters(function.signature());
        return "%s(%s): %s".formatted(function.sqlName(), String.join(", ", parameters), function.meaning());
    }

    private static List<String> parameters(Signature signature) {
        var words = new ArrayList<String>();
        signature.parameters().forEach(parameter -> {
            var word = parameter.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            words.add(words.size() < signature.required() ? word : "[" + word + "]");
        });
        if (signature.variadic()) {
            words.add("…");
        }
        return words;
    }

    private static String words() {
        try (var stream = Instructions.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
