package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Branch;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a doubt about the folders of paths reaches into an expression: the name of a file is the same in whichever folder it lies.
 *
 * @param side of the fields
 * @param wavering all fields in doubt
 * @param folders those of them of which only what stands before the last slash is in doubt
 */
record PathReach(String side, Set<String> wavering, Set<String> folders) {

    private static final String TO_LAST_SLASH = "^.*[\\\\/]";

    private static final String EXTENSION = "\\.[^.\\\\/]*$";

    /** Of fields with paths in Designer. */
    private static final int LONGEST_PATH = 254;

    /** What of a value is in doubt. */
    enum Part {
        NOTHING,
        /** What stands before its last slash. */
        FOLDER,
        EVERYTHING
    }

    Part of(Expr expr) {
        return switch (expr) {
            case FieldRef field when !field.side().equals(side) || !wavering.contains(field.name()) -> Part.NOTHING;
            case FieldRef field -> folders.contains(field.name()) ? Part.FOLDER : Part.EVERYTHING;
            case Expr.Call(var function, var args) -> of(function, args);
            case Expr.Cast(var operand, var type) when type.isText() -> of(operand);
            case Expr.Case(var branches, var otherwise) ->
                branches.stream().allMatch(branch -> of(branch.test()) == Part.NOTHING)
                        ? Stream.concat(branches.stream().map(Branch::then), Stream.of(otherwise))
                                .map(this::of)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()
                        : Part.EVERYTHING;
            case Expr.Cast(var operand, var _) -> of(operand) == Part.NOTHING ? Part.NOTHING : Part.EVERYTHING;
            case Expr.ParameterRef _, Literal _ -> Part.NOTHING;
        };
    }

    private Part of(Function function, List<Expr> args) {
        if (isFolderTakenAway(function, args) && of(args.getFirst()) != Part.EVERYTHING) {
            return Part.NOTHING;
        }
        if (isName(function, args)
                && args.getFirst() instanceof Expr.Call(var _, var path)
                && of(path.getFirst()) != Part.EVERYTHING) {
            return Part.NOTHING;
        }
        var first = of(args.isEmpty() ? Expr.text("") : args.getFirst());
        var others = args.stream().skip(1).map(this::of).allMatch(Part.NOTHING::equals);
        if (first == Part.NOTHING && others) {
            return Part.NOTHING;
        }
        return others && first == Part.FOLDER ? behind(function, args) : Part.EVERYTHING;
    }

    /** Whether nothing stays but what stands behind the last slash, or a part of it. */
    private static boolean isFolderTakenAway(Function function, List<Expr> args) {
        return (function == PatternFunction.PATTERN_REPLACE
                        && isText(args.get(1), TO_LAST_SLASH)
                        && isText(args.get(2), ""))
                || (function == PatternFunction.PATTERN_EXTRACT && isText(args.get(1), EXTENSION));
    }

    private static boolean isText(Expr expr, String wanted) {
        return expr instanceof Literal.TextValue(var text) && text.equals(wanted);
    }

    /** What stands behind the last slash is asked for in reverse. */
    private static boolean isName(Function function, List<Expr> args) {
        return function == TextFunction.BEFORE_ANY_OF
                && args.getFirst() instanceof Expr.Call(var reversed, var _)
                && reversed == TextFunction.REVERSE_TEXT
                && args.get(1) instanceof Literal.TextValue(var slashes)
                && slashes.contains("/")
                && slashes.contains("\\");
    }

    /** What is in doubt of what a function makes of a path. */
    private static Part behind(Function function, List<Expr> args) {
        if (function == TextFunction.JOIN_TEXT
                || function == StandardFunction.CONCAT
                || function == StandardFunction.COALESCE
                || function == StandardFunction.LOWER
                || function == StandardFunction.UPPER) {
            return Part.FOLDER;
        }
        if (function == TextFunction.REPLACE_TEXT) {
            return hasSlash(args.get(1)) ? Part.EVERYTHING : Part.FOLDER;
        }
        if (function == TextFunction.BEFORE_ANY_OF) {
            return isBar(args.get(1)) ? Part.FOLDER : Part.EVERYTHING;
        }
        if (function == TextFunction.SLICE_TEXT) {
            return isWholePath(args) ? Part.FOLDER : Part.EVERYTHING;
        }
        return function == TextFunction.AFTER_ANY_OF && isBar(args.get(1)) ? Part.NOTHING : Part.EVERYTHING;
    }

    /** Whether so many characters are taken from the start that no usual path is cut. */
    private static boolean isWholePath(List<Expr> args) {
        return args.size() == 3
                && args.get(1) instanceof Literal.NumberValue(var start, var _)
                && start.intValue() <= 1
                && args.get(2) instanceof Literal.NumberValue(var length, var _)
                && length.intValue() >= LONGEST_PATH;
    }

    /** No path has a bar, but a sheet may stand behind one. */
    private static boolean isBar(Expr characters) {
        return characters instanceof Literal.TextValue(var text) && text.equals("|");
    }

    private static boolean hasSlash(Expr replaced) {
        return !(replaced instanceof Literal.TextValue(var text)) || text.contains("/") || text.contains("\\");
    }
}
