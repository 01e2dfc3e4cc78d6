package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.ActionBlock;
import io.landfall.parsers.alteryx.Constant;
import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.InterfaceAction;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.alteryx.read.ToolChange;
import io.landfall.parsers.alteryx.read.XmlFragment;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.tool.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What answers do to a macro or app before it runs: actions change the settings of its tools, and {@code %Question.name%} stands for an
 * answer everywhere.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/interface/action-tool.html">Action Tool</a>
 */
public final class Steering {

    private static final String QUESTION = "Question";

    private final Workflow macro;
    private final Answers answers;
    private final boolean keepsUnanswered;
    private final Surroundings around;
    private final Map<Integer, XmlElement> settings = new HashMap<>();
    private final Set<Integer> deleted = new HashSet<>();

    private Steering(Workflow macro, Answers answers, boolean keepsUnanswered, Surroundings around) {
        this.macro = macro;
        this.answers = answers;
        this.keepsUnanswered = keepsUnanswered;
        this.around = around;
        macro.tools().forEach(tool -> settings.put(tool.id(), tool.xml()));
    }

    /**
     * The document as it runs with these answers.
     *
     * @param keepsUnanswered whether a setting stays as it was saved where the answer is empty, as in an app that nobody changed
     */
    public static Workflow steered(
            Workflow macro, Map<String, String> given, boolean keepsUnanswered, Surroundings around) {
        var runtime = macro.properties().runtime();
        if (runtime.isEmpty()) {
            return macro;
        }
        var answers = new Answers(macro, runtime.get(), given);
        var steering = new Steering(macro, answers, keepsUnanswered, around);
        runtime.get().actions().forEach(block -> steering.taken(block).forEach(steering::carryOut));
        return macro.withTools(steering.tools()).withConstants(steering.constants());
    }

    private List<InterfaceAction> taken(ActionBlock block) {
        if (block.isEmpty() || block.condition().isEmpty()) {
            return block.whenTrue();
        }
        var condition = block.condition().get();
        var test = value(condition.expression(), condition.tool(), Optional.empty());
        return Boolean.TRUE.equals(test) ? block.whenTrue() : block.whenFalse();
    }

    private void carryOut(InterfaceAction action) {
        switch (action.type()) {
            case UPDATE_VALUE ->
                update(action, answers.typed(action.tool(), action.variable().isEmpty() ? "#1" : action.variable()));
            case UPDATE_VALUE_FORMULA ->
                update(action, Optional.ofNullable(value(action.expression(), action.tool(), destination(action))));
            case DYNAMIC -> {
                if (!action.expression().text().strip().equals("{{INPUT}}")) {
                    throw refused(action);
                }
                update(action, answers.typed(action.tool(), "#1"));
            }
            case ERROR -> {
                if (Boolean.TRUE.equals(value(action.expression(), action.tool(), Optional.empty()))) {
                    throw Unrepeatable.failed(macro.at(), "%s refuses its answers".formatted(macro.name()));
                }
            }
            case UPDATE_RAW_XML -> rewrite(action);
            case DELETE_TOOL -> delete(action);
            case UPDATE_SELECT -> tick(action);
            case UNKNOWN -> throw refused(action);
        }
    }

    /** A list box ticks fields of a Select, and takes the ticks of others away. */
    private void tick(InterfaceAction action) {
        var answer = answers.typed(action.tool(), action.variable().isEmpty() ? "#1" : action.variable())
                .map(String::valueOf)
                .orElse("");
        if (keepsUnanswered && answer.isBlank()) {
            return;
        }
        var select = Integer.valueOf(action.settings().valueOf("SelectTool").orElseThrow(() -> refused(action)));
        if (settings.computeIfPresent(
                        select, (_, old) -> FieldList.ticked(old, answer).orElseThrow(() -> refused(action)))
                == null) {
            throw refused(action);
        }
    }

    /** A tool that hands nothing on goes; nobody says what the lines of another one lead to then. */
    private void delete(InterfaceAction action) {
        var tool = action.settings()
                .valueOf("DeleteTool")
                .flatMap(id -> macro.tools().stream()
                        .filter(one -> String.valueOf(one.id()).equals(id))
                        .findFirst())
                .filter(one -> macro.from(one.id()).isEmpty())
                .orElseThrow(() -> refused(action));
        deleted.add(tool.id());
    }

    private Unrepeatable refused(InterfaceAction action) {
        return Unrepeatable.refused(macro.at(), "the action %s of %s".formatted(action.typeText(), macro.name()));
    }

    /** A formula that does not take numbers may take them as the texts that somebody has typed. */
    private @Nullable Object value(FormulaText formula, int tool, Optional<String> destination) {
        var expression = AlteryxFormulas.parse(formula.text(), formula.at()).value();
        try {
            return around.evaluator()
                    .value(expression, new AnswerScope(name -> answers.meant(tool, name), destination));
        } catch (Unrepeatable ofNumbers) {
            return around.evaluator()
                    .value(expression, new AnswerScope(name -> answers.typed(tool, name), destination));
        }
    }

    private Optional<String> destination(InterfaceAction action) {
        return SettingPath.of(action.destination())
                .flatMap(path -> Optional.ofNullable(settings.get(path.tool())).flatMap(path::value));
    }

    private void update(InterfaceAction action, Optional<Object> value) {
        var text = value.map(FieldValues::text).orElse("");
        if (keepsUnanswered && text.isBlank()) {
            return;
        }
        var path = SettingPath.of(action.destination()).orElseThrow(() -> refused(action));
        var old = destination(action).orElseThrow(() -> refused(action));
        if (value.isEmpty() || (action.replaceOnly() && action.replaceText().isEmpty())) {
            throw refused(action);
        }
        var changed = action.replaceOnly() ? old.replace(action.replaceText(), text) : text;
        settings.computeIfPresent(path.tool(), (_, setting) -> path.with(setting, changed));
    }

    /** What a formula has put together as XML goes into an element, or takes its place. */
    private void rewrite(InterfaceAction action) {
        var path = SettingPath.of(action.destination())
                .filter(found -> found.attribute().isEmpty())
                .orElseThrow(() -> refused(action));
        var tool = Optional.ofNullable(settings.get(path.tool())).orElseThrow(() -> refused(action));
        var old = path.element(tool).orElseThrow(() -> refused(action));
        if (action.expression().text().toLowerCase(Locale.ROOT).contains("[destination]")) {
            throw refused(action);
        }
        var text = FieldValues.text(value(action.expression(), action.tool(), Optional.empty()));
        var made = XmlFragment.inside(old.name(), text == null ? "" : text).orElseThrow(() -> refused(action));
        var takesPlace = action.settings().valueOf("OuterXml").orElse("").equalsIgnoreCase("true");
        var filled =
                new XmlElement(old.name(), old.attributes(), made.children(), made.text(), old.line(), old.column());
        settings.put(path.tool(), path.instead(tool, takesPlace ? made.children() : List.of(filled)));
    }

    /** The tools with their settings. A container that was switched takes with it what lies in it. */
    private List<Tool> tools() {
        var configured = macro.tools().stream()
                .map(tool -> {
                    var setting = settings.getOrDefault(tool.id(), tool.xml());
                    return setting.equals(tool.xml()) ? tool : ToolChange.configured(tool, setting);
                })
                .toList();
        var closed = configured.stream()
                .filter(tool -> tool.configuration() instanceof CanvasTool.Container box && box.disabled())
                .map(Tool::id)
                .collect(Collectors.toSet());
        return configured.stream()
                .map(tool -> tool.withDisabled(deleted.contains(tool.id())
                        || closed.contains(tool.id())
                        || tool.containers().stream().anyMatch(closed::contains)))
                .toList();
    }

    private Constants constants() {
        var constants = new ArrayList<Constant>();
        answers.texts().forEach((name, text) -> constants.add(new Constant(QUESTION, name, text, false)));
        macro.constants().all().stream()
                .filter(constant -> !constant.namespace().equalsIgnoreCase(QUESTION))
                .forEach(constants::add);
        return new Constants(constants);
    }
}
