package io.landfall.validation.workflow;

import io.landfall.converter.workflow.Action;

/** What tasks do, in a word for people. */
final class Kinds {

    private Kinds() {}

    static String of(Action action) {
        return switch (action) {
            case Action.Start _ -> "start";
            case Action.RunPipeline _ -> "pipeline";
            case Action.Nested _ -> "flow";
            case Action.RunCommands _ -> "commands";
            case Action.Decide _ -> "decision";
            case Action.Assign _ -> "assignment";
            case Action.WaitUntil _, Action.WaitFor _ -> "timer";
            case Action.AwaitFile _ -> "file wait";
            case Action.AwaitEvent _ -> "event wait";
            case Action.RaiseEvent _ -> "event";
            case Action.Control _ -> "control";
            case Action.Send _ -> "message";
            case Action.Unconverted(var kind) -> kind;
        };
    }
}
