package io.landfall.parsers.alteryx.tool;

/** Tools that ask the person who starts an app or macro, and act on the answer. Their settings are runtime properties. */
public sealed interface InterfaceTool extends ToolConfiguration {

    /** Asks for a value. */
    record Question(QuestionKind kind) implements InterfaceTool {}

    /** Asks a batch macro's caller for a field, whose values are the batches. */
    record ControlParameter() implements InterfaceTool {}

    /** Changes the configuration of other tools by an answer. */
    record Action() implements InterfaceTool {}

    /** Decides which actions are taken. */
    record Condition() implements InterfaceTool {}

    /** Refuses answers. */
    record ErrorMessage() implements InterfaceTool {}
}
