package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.converter.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.List;

/** What makes several rows of one, in documents: {@code split}, {@code matches}, the values of {@code json}, the elements of {@code xml}, or a loop from {@code first}. */
record GeneratorForm(Expressions expressions) {

    static Mapping write(Generator generator) {
        return switch (generator) {
            case Generator.Split(var text, var delimiters) ->
                Mapping.small().put("split", ExpressionText.print(text)).put("delimiters", delimiters);
            case Generator.Matches(var text, var pattern, var ignoreCase) ->
                Mapping.small()
                        .put("matches", ExpressionText.print(text))
                        .put("pattern", pattern)
                        .putIf("ignoreCase", ignoreCase);
            case Generator.JsonValues(var text) -> Mapping.small().put("json", ExpressionText.print(text));
            case Generator.XmlElements(var text, var element, var demand, var children, var outsides, var names) ->
                Mapping.small()
                        .put("xml", ExpressionText.print(text))
                        .putIfPresent("element", element)
                        .putUnless(Generator.XmlElements.Demand.NONE, "demand", demand)
                        .putIf("children", children)
                        .putIf("outsides", outsides)
                        .putNames("names", names);
            case Generator.Loop(var first, var condition, var next) ->
                Mapping.small()
                        .put("first", ExpressionText.print(first))
                        .put("condition", ExpressionText.print(condition))
                        .put("next", ExpressionText.print(next));
        };
    }

    /**
     * @param input the fields of the incoming row
     * @param generated the field that the generator fills
     */
    Generator read(Entries entries, List<Field> input, Field generated) {
        var scope = expressions.over(input);
        if (entries.has("split")) {
            return new Generator.Split(expressions.read(entries.scalar("split"), scope), entries.text("delimiters"));
        }
        if (entries.has("matches")) {
            return new Generator.Matches(
                    expressions.read(entries.scalar("matches"), scope),
                    entries.text("pattern"),
                    entries.truth("ignoreCase"));
        }
        if (entries.has("json")) {
            return new Generator.JsonValues(expressions.read(entries.scalar("json"), scope));
        }
        if (entries.has("xml")) {
            return new Generator.XmlElements(
                    expressions.read(entries.scalar("xml"), scope),
                    entries.optionalText("element"),
                    entries.word("demand", Generator.XmlElements.Demand.NONE),
                    entries.truth("children"),
                    entries.truth("outsides"),
                    entries.scalars("names").stream().map(Scalar::text).toList());
        }
        var both = new ArrayList<>(input);
        both.add(generated);
        var running = expressions.over(both);
        return new Generator.Loop(
                expressions.read(entries.scalar("first"), scope),
                expressions.condition(entries.scalar("condition"), running),
                expressions.read(entries.scalar("next"), running));
    }
}
