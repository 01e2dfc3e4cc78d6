package io.landfall.converter.pattern;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands for one character: itself, an escape, a class in brackets, or the point. */
final class ClassParser {

    private static final Pattern HEXADECIMAL =
            Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|x\\{([0-9A-Fa-f]{1,6})}|u([0-9A-Fa-f]{4}))");

    private static final Pattern NAMED = Pattern.compile("\\[:(\\^?)([a-z]+):]");

    private static final Map<Integer, Character> CONTROLS = Map.of(
            (int) 't', '\t', (int) 'n', '\n', (int) 'r', '\r', (int) 'f', '\f', (int) 'v', '\u000B', (int) 'a',
            '\u0007');

    private static final Map<String, CodePoints> NAMES = Map.ofEntries(
            Map.entry("digit", CodePoints.DIGIT),
            Map.entry("space", CodePoints.SPACE),
            Map.entry("word", CodePoints.WORD),
            Map.entry("upper", CodePoints.range('A', 'Z')),
            Map.entry("lower", CodePoints.range('a', 'z')),
            Map.entry("alpha", letters()),
            Map.entry("alnum", letters().or(CodePoints.DIGIT)),
            Map.entry(
                    "punct",
                    CodePoints.range('!', '~')
                            .inverse()
                            .or(letters())
                            .or(CodePoints.DIGIT)
                            .inverse()),
            Map.entry("blank", CodePoints.one(' ').or(CodePoints.one('\t'))),
            Map.entry(
                    "xdigit",
                    CodePoints.range('A', 'F').or(CodePoints.range('a', 'f')).or(CodePoints.DIGIT)));

    private static final String SPACE_RANGES = "\\t-\\r ";
    private static final String NO_SPACE_RANGES = "\\x{0}-\\x08\\x0E-\\x1F!-\\x{10FFFF}";

    private final PatternCursor cursor;
    private final boolean ignoreCase;
    private final Set<Integer> pieces = new HashSet<>();

    ClassParser(PatternCursor cursor, boolean ignoreCase) {
        this.cursor = cursor;
        this.ignoreCase = ignoreCase;
    }

    private static CodePoints letters() {
        return CodePoints.range('A', 'Z').or(CodePoints.range('a', 'z'));
    }

    /** The characters that the next item stands for. */
    CodePoints next() {
        return switch (cursor.peek()) {
            case '.' -> {
                cursor.take('.');
                yield CodePoints.NOT_LINE_FEED;
            }
            case '[' -> inBrackets();
            case '\\' -> shorthand(false).orElseGet(() -> cased(single()));
            default -> cased(CodePoints.one(cursor.next()));
        };
    }

    private CodePoints cased(CodePoints set) {
        return ignoreCase ? set.inAnyCase() : set;
    }

    private Optional<CodePoints> shorthand(boolean inBrackets) {
        return switch (cursor.peekAfterBackslash()) {
            case 'd' -> taken("\\d", CodePoints.DIGIT);
            case 'D' -> taken("\\D", CodePoints.DIGIT.inverse());
            case 'w' -> taken("\\w", cased(CodePoints.WORD));
            case 'W' -> taken("\\W", cased(CodePoints.WORD).inverse());
            case 's' -> {
                cursor.replace("\\s", inBrackets ? SPACE_RANGES : "[" + SPACE_RANGES + "]");
                yield Optional.of(CodePoints.SPACE);
            }
            case 'S' -> {
                cursor.replace("\\S", inBrackets ? NO_SPACE_RANGES : "[^" + SPACE_RANGES + "]");
                yield Optional.of(CodePoints.SPACE.inverse());
            }
            default -> Optional.empty();
        };
    }

    private Optional<CodePoints> taken(String text, CodePoints set) {
        cursor.take(text);
        return Optional.of(set);
    }

    /** An escaped character, or the next one as it is. */
    private CodePoints single() {
        if (cursor.peek() != '\\') {
            return CodePoints.one(cursor.next());
        }
        var hexadecimal = cursor.lookingAt(HEXADECIMAL);
        if (hexadecimal.isPresent()) {
            var found = hexadecimal.get();
            var digits =
                    found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            var character = Integer.parseInt(digits, 16);
            if (!isCharacter(character)) {
                throw cursor.problem("a code that is no character");
            }
            cursor.replace(found.group(), "\\x{%X}".formatted(character));
            return CodePoints.one(character);
        }
        var escaped = cursor.peekAfterBackslash();
        var control = CONTROLS.get(escaped);
        if (control == null && (escaped < ' ' || escaped > '~' || Character.isLetterOrDigit(escaped))) {
            throw cursor.problem("an escape that engines read differently");
        }
        cursor.take("\\" + Character.toString(escaped));
        return CodePoints.one(control == null ? escaped : control);
    }

    private static boolean isCharacter(int code) {
        return code > 0
                && code <= Character.MAX_CODE_POINT
                && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
    }

    /** What stands for pieces that are members of classes. */
    Set<Integer> pieces() {
        return Set.copyOf(pieces);
    }

    private CodePoints inBrackets() {
        cursor.take('[');
        var inverted = cursor.take('^');
        var set = CodePoints.none();
        var members = new HashSet<Integer>();
        var first = true;
        while (first || cursor.peek() != ']') {
            if (PatternPieces.isOne(cursor.peek())) {
                members.add(piece());
            } else {
                var dash = !first && cursor.peek() == '-';
                set = set.or(member());
                refusePieceAfter(dash);
            }
            first = false;
        }
        cursor.take(']');
        if (members.stream().anyMatch(set::contains)) {
            throw cursor.problem("a class with a piece that it has already");
        }
        for (var member : members) {
            set = set.or(PatternPieces.members(member));
        }
        pieces.addAll(members);
        var result = inverted ? set.inverse() : set;
        if (result.isEmpty()) {
            throw cursor.problem("a class of no character before it");
        }
        return result;
    }

    private void refusePieceAfter(boolean dash) {
        if (dash && PatternPieces.isOne(cursor.peek())) {
            throw cursor.problem("a dash before what is only known while it runs");
        }
    }

    private int piece() {
        var piece = cursor.next();
        if (cursor.lookingAt("-") && !cursor.lookingAt("-]")) {
            throw cursor.problem("a range whose start is only known while it runs");
        }
        return piece;
    }

    private CodePoints member() {
        var named = cursor.lookingAt(NAMED);
        if (named.isPresent()) {
            return named(named.get().group(), named.get().group(1), named.get().group(2));
        }
        if (cursor.lookingAt("[.") || cursor.lookingAt("[=") || cursor.lookingAt("[:") || cursor.lookingAt("&&")) {
            throw cursor.problem("a class that engines read differently");
        }
        var shorthand = cursor.peek() == '\\' ? shorthand(true) : Optional.<CodePoints>empty();
        if (shorthand.isPresent()) {
            return shorthand.get();
        }
        var from = single().first();
        if (!cursor.lookingAt("-") || cursor.lookingAt("-]")) {
            return cased(CodePoints.one(from));
        }
        cursor.take('-');
        if (cursor.peek() == '\\' && "dDwWsS".indexOf(cursor.peekAfterBackslash()) >= 0) {
            throw cursor.problem("a range without an end");
        }
        if (PatternPieces.isOne(cursor.peek())) {
            throw cursor.problem("a range whose end is only known while it runs");
        }
        var to = single().first();
        if (to < from) {
            throw cursor.problem("a range from high to low before it");
        }
        return cased(CodePoints.range(from, to));
    }

    private CodePoints named(String text, String inverted, String name) {
        var set = NAMES.get(name);
        if (set == null) {
            throw cursor.problem("a class that engines read differently");
        }
        var any = name.equals("space") ? set : cased(set);
        if (name.equals("space")) {
            cursor.replace(text, inverted.isEmpty() ? SPACE_RANGES : NO_SPACE_RANGES);
        } else {
            cursor.take(text);
        }
        return inverted.isEmpty() ? any : any.inverse();
    }
}
