package io.landfall.validation.reference.powercenter.snippet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of classes of Java that code may call. */
final class JavaMethods {

    private JavaMethods() {}

    static Object ofClass(String name, String method, List<@Nullable Object> args, JavaRow row) {
        return switch (name + "." + method + args.size()) {
            case "Math.abs1" ->
                switch (JavaOperators.number(args.getFirst(), row)) {
                    case Integer number -> (Object) Math.abs(number);
                    case Long number -> Math.abs(number);
                    case Number number -> Math.abs(number.doubleValue());
                };
            case "Math.max2" -> extreme(true, args, row);
            case "Math.min2" -> extreme(false, args, row);
            case "String.valueOf1" -> JavaOperators.said(args.getFirst(), row);
            default -> throw row.refused("the method %s.%s".formatted(name, method));
        };
    }

    private static Object extreme(boolean greatest, List<@Nullable Object> args, JavaRow row) {
        var one = JavaOperators.number(args.getFirst(), row);
        var other = JavaOperators.number(args.getLast(), row);
        if (one instanceof Double || other instanceof Double) {
            return greatest
                    ? Math.max(one.doubleValue(), other.doubleValue())
                    : Math.min(one.doubleValue(), other.doubleValue());
        }
        var chosen =
                greatest ? Math.max(one.longValue(), other.longValue()) : Math.min(one.longValue(), other.longValue());
        return one instanceof Long || other instanceof Long ? (Object) chosen : (Object) (int) chosen;
    }

    static Object ofText(String text, String method, List<@Nullable Object> args, JavaRow row) {
        return switch (method + args.size()) {
            case "length0" -> (Object) counted(text, row).length();
            case "isEmpty0" -> text.isEmpty();
            case "trim0" -> text.trim();
            case "equals1" -> text.equals(args.getFirst());
            case "equalsIgnoreCase1" -> text.equalsIgnoreCase((String) args.getFirst());
            case "startsWith1" -> text.startsWith(text(args.getFirst(), row));
            case "endsWith1" -> text.endsWith(text(args.getFirst(), row));
            case "contains1" -> text.contains(text(args.getFirst(), row));
            case "indexOf1" -> counted(text, row).indexOf(text(args.getFirst(), row));
            case "replace2" -> text.replace(text(args.getFirst(), row), text(args.getLast(), row));
            case "concat1" -> text.concat(text(args.getFirst(), row));
            case "substring1" -> substring(text, args.getFirst(), text.length(), row);
            case "substring2" -> substring(text, args.getFirst(), args.getLast(), row);
            default -> throw row.refused("the method %s of a text".formatted(method));
        };
    }

    private static String substring(String text, @Nullable Object from, @Nullable Object to, JavaRow row) {
        if (!(from instanceof Integer start) || !(to instanceof Integer end)) {
            throw row.refused("characters from what is no int");
        }
        counted(text, row);
        if (start < 0 || end > text.length() || start > end) {
            throw row.undefined("characters of a text that are not there");
        }
        return text.substring(start, end);
    }

    private static String text(@Nullable Object value, JavaRow row) {
        return switch (value) {
            case null -> throw row.undefined("a method of a text with null");
            case String text -> text;
            default -> throw row.refused("a method of a text with what is none");
        };
    }

    /** Pipelines count characters, Java counts 16 bits. */
    private static String counted(String text, JavaRow row) {
        if (text.chars().anyMatch(unit -> Character.isSurrogate((char) unit))) {
            throw row.undefined("positions in a text with characters of more than 16 bits");
        }
        return text;
    }
}
