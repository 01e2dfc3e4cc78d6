package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Join: matches at {@code Join}, what is left over at {@code Left} and {@code Right} in its own layout.
 *
 * @param byPosition whether record n meets record n, without keys
 * @param leftKeys parallel to {@code rightKeys}
 * @param select for the {@code Join} output alone
 */
public record Join(boolean byPosition, List<String> leftKeys, List<String> rightKeys, SelectBlock select)
        implements ToolConfiguration {

    public Join {
        leftKeys = List.copyOf(leftKeys);
        rightKeys = List.copyOf(rightKeys);
    }
}
