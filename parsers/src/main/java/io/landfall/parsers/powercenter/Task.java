package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A task other than a session or worklet.
 *
 * @param type as written, for example {@code Event Wait}
 * @param values the commands of a Command, the assignments of an Assignment, in the order of the file
 */
public record Task(
        String name,
        String type,
        boolean reusable,
        Attributes attributes,
        List<ValuePair> values,
        Optional<Timer> timer,
        String description,
        SourceLocation at,
        Extras extras)
        implements FolderObject {

    public Task {
        values = List.copyOf(values);
    }

    public Optional<TaskKind> kind() {
        return Arrays.stream(TaskKind.values())
                .filter(kind -> kind.label().equalsIgnoreCase(type))
                .findFirst();
    }

    /** The values in the order in which they run. */
    public List<ValuePair> inOrder() {
        return values.stream().sorted(Comparator.comparingInt(ValuePair::order)).toList();
    }

    /** The expression of a Decision, which the tool keeps under a misleading name. */
    public String decision() {
        return attributes.text("Decision Name");
    }

    /** The file that an Event Wait waits for, empty when it waits for a user event. */
    public String watchedFile() {
        return attributes.text("Filewatch name");
    }

    /** The user event that an Event Wait waits for or an Event Raise raises; empty for none. */
    public String event() {
        var name = attributes.text("Event Name");
        var older = attributes.text("User Defined Event");
        var isFlag = older.equalsIgnoreCase("YES") || older.equalsIgnoreCase("NO");
        return name.isBlank() && !isFlag ? older : name;
    }

    /** What a Control does, for example {@code Fail me}. */
    public String control() {
        return attributes.text("Control Option");
    }
}
