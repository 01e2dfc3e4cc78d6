package io.landfall.parsers.powercenter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The property sheet of an object: names and values in the order of the file, found by name in any case. */
public record Attributes(List<Attribute> all) {

    public static final Attributes NONE = new Attributes(List.of());

    public Attributes {
        all = List.copyOf(all);
    }

    /** The value that holds for all partitions, else for the first that has one; it may be blank. */
    public Optional<String> get(String name) {
        return named(name)
                .filter(attribute -> attribute.partition().isEmpty())
                .findFirst()
                .or(() -> named(name).findFirst())
                .map(Attribute::value);
    }

    /** The value for one partition, else for all. */
    public Optional<String> get(String name, String partition) {
        return named(name)
                .filter(attribute -> attribute.partition().equals(partition))
                .findFirst()
                .map(Attribute::value)
                .or(() -> get(name));
    }

    /** The value, or the empty text when the sheet does not have it. */
    public String text(String name) {
        return get(name).orElse("");
    }

    /** YES and NO as the tool writes them; empty for anything else, such as a parameter. */
    public Optional<Boolean> flag(String name) {
        return get(name).map(String::strip).flatMap(value -> switch (value) {
            case "YES" -> Optional.of(true);
            case "NO" -> Optional.of(false);
            default -> Optional.<Boolean>empty();
        });
    }

    /** A whole number; empty for anything else, such as {@code Auto} or a parameter. */
    public Optional<Long> number(String name) {
        return get(name).map(String::strip).flatMap(Attributes::parse);
    }

    private static Optional<Long> parse(String digits) {
        try {
            return Optional.of(Long.valueOf(digits));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The member of a closed list that the value names; empty for anything else, which {@link #text} still shows. */
    public <L extends Labelled> Optional<L> oneOf(String name, L[] labels) {
        var value = text(name).strip();
        return Arrays.stream(labels)
                .filter(label -> label.label().equalsIgnoreCase(value))
                .findFirst();
    }

    private Stream<Attribute> named(String name) {
        return all.stream().filter(attribute -> attribute.name().equalsIgnoreCase(name));
    }
}
