package io.landfall.validation.proof;

import io.landfall.converter.expression.Literal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers in text as constants of the expressions that read them want them: of the lengths that are asked for, each character that has
 * a meaning at the end, of numbers and of a few that are none. Signs of COBOL are such characters: {@code 0012C} is 123, {@code 0012L} is -123.
 */
final class NumberTexts {

    static final int LONGEST = 30;

    /** So many characters are tried behind what is no number. */
    private static final int FEW = 3;

    /** What may stand between thousands or before decimals. */
    private static final Set<String> SEPARATORS = Set.of(",", ".");

    private static final String DIGITS = "1234567890".repeat(LONGEST / 10);

    private NumberTexts() {}

    static Stream<Object> of(Collection<Literal> constants, int width) {
        var characters = characters(constants);
        return Stream.of(
                        atEnds(constants, width, characters),
                        width <= LONGEST ? Stream.<String>of() : within(characters),
                        separated(characters, width))
                .flatMap(texts -> texts);
    }

    /** Numbers with separators where they belong; in a column of a fixed width blanks stand before them. */
    private static Stream<String> separated(List<String> characters, int width) {
        var signs = characters.stream().filter(SEPARATORS::contains).toList();
        return signs.stream()
                .flatMap(sign -> Stream.concat(
                        Stream.of("7" + sign + "25", "12" + sign + "345", "-1" + sign + "234" + sign + "567"),
                        signs.stream()
                                .filter(other -> !other.equals(sign))
                                .map(point -> "1" + sign + "234" + point + "56")))
                .filter(number -> number.length() <= width)
                .map(number -> width > LONGEST ? number : " ".repeat(width - number.length()) + number);
    }

    private static Stream<String> atEnds(Collection<Literal> constants, int width, List<String> characters) {
        return lengths(constants, width)
                .flatMap(length -> Stream.concat(
                        Stream.of(
                                        DIGITS.substring(0, length - 1),
                                        " ".repeat(length / 2) + "7".repeat((length - 1) / 2))
                                .flatMap(start -> characters.stream().map(character -> start + character)),
                        characters.stream().limit(FEW).map(character -> "x".repeat(length - 1) + character)));
    }

    /** Characters that are taken off a text or out of it leave a number. */
    private static Stream<String> within(List<String> characters) {
        return characters.stream()
                .filter(character -> !character.isBlank() && !Character.isDigit(character.codePointAt(0)))
                .flatMap(character -> Stream.of(character + "5", "5" + character, "1" + character + "2"));
    }

    /** A column of a fixed width is full. */
    private static Stream<Integer> lengths(Collection<Literal> constants, int width) {
        return width <= LONGEST ? Stream.of(width) : lengths(constants);
    }

    private static Stream<Integer> lengths(Collection<Literal> constants) {
        return constants.stream()
                .filter(Literal.NumberValue.class::isInstance)
                .map(literal -> ((Literal.NumberValue) literal).value())
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LONGEST)) <= 0)
                .map(BigDecimal::intValue)
                .distinct();
    }

    /** The characters of all texts. */
    static List<String> characters(Collection<Literal> constants) {
        return constants.stream()
                .filter(Literal.TextValue.class::isInstance)
                .flatMap(literal ->
                        ((Literal.TextValue) literal).value().codePoints().mapToObj(Character::toString))
                .distinct()
                .toList();
    }
}
