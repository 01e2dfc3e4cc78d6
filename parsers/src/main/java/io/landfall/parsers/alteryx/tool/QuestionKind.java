package io.landfall.parsers.alteryx.tool;

/** What a question looks like to the person. */
public enum QuestionKind implements Choice {
    TAB("Tab"),
    LABEL("Label"),
    LABEL_GROUP("LabelGroup"),
    TEXT("TextBox"),
    NUMBER("NumericUpDown"),
    DROP_DOWN("DropDown"),
    LIST("ListBox"),
    CHECK("BooleanGroup"),
    RADIO("RadioGroup"),
    DATE("Date"),
    FILE("FileBrowse"),
    FOLDER("FolderBrowse"),
    MAP("Map"),
    TREE("Tree"),
    CONNECTION("DcmConnection"),
    CONTROL_PARAMETER("ControlParam"),
    MACRO_INPUT("MacroInput"),
    MACRO_OUTPUT("MacroOutput"),
    IN_DATABASE_INPUT("LockInMacroInput"),
    IN_DATABASE_OUTPUT("LockInMacroOutput"),
    /** A value that no version that we know writes. */
    UNKNOWN("");

    private final String code;

    QuestionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
