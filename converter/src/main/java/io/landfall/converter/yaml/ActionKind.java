package io.landfall.converter.yaml;

import io.landfall.converter.workflow.Action;
import java.util.Locale;

/** The word for each kind of action in documents. */
enum ActionKind {
    START,
    PIPELINE,
    FLOW,
    COMMANDS,
    DECIDE,
    ASSIGN,
    WAIT_UNTIL,
    WAIT_FOR,
    AWAIT_FILE,
    AWAIT_EVENT,
    RAISE_EVENT,
    CONTROL,
    SEND,
    UNCONVERTED;

    static ActionKind of(Action action) {
        return switch (action) {
            case Action.Start _ -> START;
            case Action.RunPipeline _ -> PIPELINE;
            case Action.Nested _ -> FLOW;
            case Action.RunCommands _ -> COMMANDS;
            case Action.Decide _ -> DECIDE;
            case Action.Assign _ -> ASSIGN;
            case Action.WaitUntil _ -> WAIT_UNTIL;
            case Action.WaitFor _ -> WAIT_FOR;
            case Action.AwaitFile _ -> AWAIT_FILE;
            case Action.AwaitEvent _ -> AWAIT_EVENT;
            case Action.RaiseEvent _ -> RAISE_EVENT;
            case Action.Control _ -> CONTROL;
            case Action.Send _ -> SEND;
            case Action.Unconverted _ -> UNCONVERTED;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
