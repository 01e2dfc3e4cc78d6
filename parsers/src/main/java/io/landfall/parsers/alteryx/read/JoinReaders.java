package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.AppendFields;
import io.landfall.parsers.alteryx.tool.Choice;
import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import io.landfall.parsers.alteryx.tool.Join;
import io.landfall.parsers.alteryx.tool.JoinMultiple;
import io.landfall.parsers.alteryx.tool.MakeGroup;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.alteryx.tool.UnionMode;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tools of the palette “Join”. */
final class JoinReaders {

    private JoinReaders() {}

    static ToolConfiguration join(Settings settings) {
        var inputs = settings.all("JoinInfo");
        return new Join(
                settings.attributeFlag("joinByRecordPos", false),
                keys(inputs, "Left"),
                keys(inputs, "Right"),
                CommonSettings.embeddedSelect(settings, List.of("Left_", "Right_")));
    }

    static List<String> keys(List<Settings> inputs, String connection) {
        return inputs.stream()
                .filter(input -> input.attribute("connection").equals(connection))
                .flatMap(input -> CommonSettings.fields(input).stream())
                .toList();
    }

    static ToolConfiguration joinMultiple(Settings settings) {
        var inputs = settings.in("JoinFields").all("JoinInfo").stream()
                .map(input -> new JoinMultiple.Input(input.attribute("connection"), CommonSettings.fields(input)))
                .toList();
        return new JoinMultiple(
                settings.flag("JoinByRecPos", false),
                inputs,
                CommonSettings.cartesianMode(settings),
                settings.flag("OutputJoinOnly", false),
                CommonSettings.embeddedSelect(settings, prefixes(inputs)));
    }

    /** A numbered input is called {@code Input_#2_}, one that its author named {@code Name_}. */
    private static List<String> prefixes(List<JoinMultiple.Input> inputs) {
        var named = inputs.stream().map(JoinMultiple.Input::connection).filter(name -> !name.startsWith("#"));
        var numbered = Stream.iterate(1, number -> number + 1).limit(99).map(number -> "Input_#" + number);
        return Stream.concat(named, numbered).map(name -> name + "_").toList();
    }

    static ToolConfiguration appendFields(Settings settings) {
        return new AppendFields(
                CommonSettings.cartesianMode(settings),
                CommonSettings.embeddedSelect(settings, List.of("Target_", "Source_")));
    }

    static ToolConfiguration union(Settings settings) {
        settings.skip("AutoResetMode");
        var mode = settings.choice("Mode", UnionMode.class, UnionMode.BY_NAME, UnionMode.UNKNOWN);
        var kept = settings.choice("ByName_OutputMode", KeptFields.class, KeptFields.ALL, KeptFields.UNKNOWN);
        return new Union(
                kept == KeptFields.UNKNOWN ? UnionMode.UNKNOWN : mode,
                settings.choice("ByName_ErrorMode", FieldMismatch.class, FieldMismatch.WARN, FieldMismatch.UNKNOWN),
                kept != KeptFields.COMMON,
                settings.flag("SetOutputOrder", false),
                settings.in("OutputOrder").all("Connection").stream()
                        .map(Settings::text)
                        .toList(),
                settings.in("MultiMetaInfo").all("MetaInfo").stream()
                        .map(JoinReaders::layout)
                        .toList());
    }

    private static Union.Layout layout(Settings metaInfo) {
        var columns = metaInfo.in("RecordInfo").all("Field").stream()
                .map(field -> field.skip("@size", "@source", "@type", "@scale", "@description"))
                .map(field -> new Union.Column(field.attribute("name"), column(field)))
                .toList();
        return new Union.Layout(metaInfo.attribute("name"), columns);
    }

    private static int column(Settings field) {
        try {
            return Integer.parseInt(field.attribute("column").strip());
        } catch (NumberFormatException _) {
            field.remark(AlteryxCode.NUMBER_EXPECTED, "@column", field.attribute("column"), "0");
            return 0;
        }
    }

    static ToolConfiguration findReplace(Settings settings) {
        return new FindReplace(
                settings.text("FieldFind"),
                settings.text("FieldSearch"),
                settings.choice("FindMode", FindMode.class, FindMode.ANYWHERE, FindMode.UNKNOWN),
                settings.flag("NoCase", false),
                settings.flag("MatchWholeWord", false),
                settings.value("ReplaceMode").equalsIgnoreCase("Append"),
                settings.text("ReplaceFoundField"),
                settings.flag("ReplaceMultipleFound", true),
                CommonSettings.fields(settings.in("ReplaceAppendFields")));
    }

    /** Whatever its two settings are called, each names a field. */
    static ToolConfiguration makeGroup(Settings settings) {
        return new MakeGroup(settings.element().children().stream()
                .map(XmlElement::name)
                .distinct()
                .flatMap(name -> settings.all(name).stream())
                .map(JoinReaders::fieldName)
                .toList());
    }

    private static String fieldName(Settings key) {
        return Stream.of(key.attribute("field"), key.attribute("value"), key.text())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Which fields leave a Union. */
    private enum KeptFields implements Choice {
        ALL("All"),
        /** Those of every input. */
        COMMON("Subset"),
        /** A value that no version that we know writes. */
        UNKNOWN("");

        private final String code;

        KeptFields(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
