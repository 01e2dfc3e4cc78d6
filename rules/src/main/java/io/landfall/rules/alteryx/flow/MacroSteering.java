package io.landfall.rules.alteryx.flow;

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
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.known.Known;
import io.landfall.rules.alteryx.known.KnownFormula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out what answers do to a macro before it runs: actions change the settings of its tools, and {@code %Question.name%} stands for
 * an answer in all of them.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/interface/action-tool.html">Action Tool</a>
 */
final class MacroSteering {

    private static final String QUESTION = "Question";

    /** What Designer calls the first line into a tool. */
    private static final String FIRST_LINE = "#1";

    private final MacroAnswers answers;
    private final boolean keepsUnanswered;
    private final Workflow macro;
    private final Map<Integer, XmlElement> settings = new HashMap<>();
    private final Set<Integer> deleted = new HashSet<>();
    private final List<Diagnostic> doubts = new ArrayList<>();

    private MacroSteering(Workflow macro, MacroAnswers answers, boolean keepsUnanswered) {
        this.macro = macro;
        this.answers = answers;
        this.keepsUnanswered = keepsUnanswered;
        macro.tools().forEach(tool -> settings.put(tool.id(), tool.xml()));
    }

    /** The macro as it runs with these answers; closed when an action does something that is not known. */
    static Opening steered(Workflow macro, Map<String, String> given) {
        return steered(macro, given, Map.of(), false);
    }

    /** A batch macro as it runs for a control record, whose values stand for the answers that are open. */
    static Opening steered(Workflow macro, Map<String, String> given, Map<String, Known> open) {
        return steered(macro, given, open, false);
    }

    /** The app as it runs when nobody changes an answer: what has no answer in advance stays as it was saved. */
    static Opening withDefaults(Workflow app) {
        return steered(app, Map.of(), Map.of(), true);
    }

    /** The same, where some of the answers are open. */
    static Opening withDefaults(Workflow app, Map<String, Known> open) {
        return steered(app, Map.of(), open, true);
    }

    private static Opening steered(
            Workflow macro, Map<String, String> given, Map<String, Known> open, boolean keepsUnanswered) {
        var runtime = macro.properties().runtime();
        if (runtime.isEmpty()) {
            return new Opening.Open(macro);
        }
        var answers = new MacroAnswers(macro, runtime.get(), given, open);
        if (!answers.unknown().isEmpty()) {
            return new Opening.Closed(
                    MacroCode.MACRO_NOT_OPENED,
                    "all is ticked in advance in the list '%s', and what it holds is not known"
                            .formatted(answers.unknown().getFirst()));
        }
        var steering = new MacroSteering(macro, answers, keepsUnanswered);
        for (var block : runtime.get().actions()) {
            var taken = steering.taken(block);
            if (taken.isEmpty()) {
                return new Opening.Closed(MacroCode.MACRO_NOT_OPENED, "a condition over the answers");
            }
            for (var action : taken.get()) {
                if (steering.refuses(action)) {
                    return new Opening.Closed(MacroCode.MACRO_REFUSES, "'%s'".formatted(action.description()));
                }
                if (!steering.carryOut(action)) {
                    return new Opening.Closed(MacroCode.MACRO_NOT_OPENED, named(action));
                }
            }
        }
        return new Opening.Open(
                macro.withTools(steering.tools()).withConstants(constants(macro, answers)), steering.doubts);
    }

    private static String named(InterfaceAction action) {
        return "the action '%s' (%d) on '%s'".formatted(action.typeText(), action.tool(), action.destination());
    }

    /** The actions of the side that a condition chooses. */
    private Optional<List<InterfaceAction>> taken(ActionBlock block) {
        if (block.condition().isEmpty() || block.isEmpty()) {
            return Optional.of(block.whenTrue());
        }
        var condition = block.condition().get();
        return value(condition.expression(), condition.tool(), Optional.empty())
                .filter(test -> !(test instanceof Known.Template))
                .map(test -> test.isTrue() ? block.whenTrue() : block.whenFalse());
    }

    private boolean carryOut(InterfaceAction action) {
        return switch (action.type()) {
            case UPDATE_VALUE -> answered(action, action.variable().isEmpty() ? FIRST_LINE : action.variable());
            case UPDATE_VALUE_FORMULA -> update(action, value(action.expression(), action.tool(), destination(action)));
            case DYNAMIC -> action.expression().text().strip().equals("{{INPUT}}") && answered(action, FIRST_LINE);
            case ERROR -> passes(value(action.expression(), action.tool(), Optional.empty()));
            case UPDATE_RAW_XML -> rewrite(action, value(action.expression(), action.tool(), Optional.empty()));
            case DELETE_TOOL -> delete(action);
            case UPDATE_SELECT -> tick(action);
            case UNKNOWN -> false;
        };
    }

    /** Ticks fields of a Select. */
    private boolean tick(InterfaceAction action) {
        var answer = answers.meaning(action.tool(), action.variable().isEmpty() ? FIRST_LINE : action.variable());
        if (keepsUnanswered
                && answer.flatMap(Known::text).filter(text -> !text.isBlank()).isEmpty()) {
            return true;
        }
        var ticks = answer.filter(given -> !(given instanceof Known.Template))
                .flatMap(Known::text)
                .flatMap(FieldTicks::of);
        var tool = action.settings()
                .valueOf("SelectTool")
                .filter(id -> id.matches("\\d{1,9}"))
                .map(Integer::valueOf);
        var old = tool.flatMap(id -> Optional.ofNullable(settings.get(id)));
        var ticked = ticks.flatMap(given -> old.flatMap(given::in));
        ticked.ifPresent(select -> {
            settings.put(tool.orElseThrow(), select);
            ticks.orElseThrow().doubt(macro, action, old.orElseThrow()).ifPresent(doubts::add);
        });
        return ticked.isPresent();
    }

    /** Takes away a tool that hands nothing on; what becomes of the lines of another one is not documented. */
    private boolean delete(InterfaceAction action) {
        var tool = action.settings()
                .valueOf("DeleteTool")
                .filter(id -> id.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(id -> settings.containsKey(id) && macro.from(id).isEmpty());
        tool.ifPresent(deleted::add);
        return tool.isPresent();
    }

    /** Whether the answers call for an error, of which nothing is open. */
    private boolean refuses(InterfaceAction action) {
        return action.type() == InterfaceAction.Type.ERROR
                && value(action.expression(), action.tool(), Optional.empty())
                        .filter(Known::isTrue)
                        .isPresent();
    }

    /** An error that the answers do not call for. One that a control record may call for would end the run at that record. */
    private boolean passes(Optional<Known> error) {
        return error.isEmpty() ? !answers.isOpen() : !error.get().isTrue();
    }

    private Optional<Known> value(FormulaText formula, int tool, Optional<String> destination) {
        var expression = AlteryxFormulas.parse(formula.text(), formula.at()).value();
        return KnownFormula.value(
                expression,
                name -> name.equalsIgnoreCase("Destination")
                        ? destination.map(Known::of)
                        : answers.meaning(tool, name));
    }

    private Optional<String> destination(InterfaceAction action) {
        return Place.of(action)
                .flatMap(
                        place -> Optional.ofNullable(settings.get(place.tool())).flatMap(place.path()::value));
    }

    /** Puts in the answer that a name means. */
    private boolean answered(InterfaceAction action, String name) {
        var answer = answers.meaning(action.tool(), name);
        return (keepsUnanswered && answer.isEmpty()) || update(action, answer);
    }

    private boolean update(InterfaceAction action, Optional<Known> value) {
        var place = Place.of(action);
        var old = destination(action);
        var text = value.flatMap(Known::text);
        if (keepsUnanswered
                && value.isPresent()
                && text.filter(answer -> !answer.isBlank()).isEmpty()) {
            if (action.type() == InterfaceAction.Type.UPDATE_VALUE_FORMULA) {
                old.filter(saved -> !saved.isBlank())
                        .ifPresent(saved -> doubts.add(Diagnostic.of(
                                AppCode.EMPTY_FORMULA, macro.at(), macro.name(), action.destination(), saved)));
            }
            return true;
        }
        var replacesNothing = action.replaceOnly() && action.replaceText().isEmpty();
        if (place.isEmpty() || old.isEmpty() || text.isEmpty() || replacesNothing || isIdle(place.get())) {
            return false;
        }
        var replaced = action.replaceOnly() ? old.get().replace(action.replaceText(), text.get()) : text.get();
        if (text.get().isBlank() && !replaced.equals(old.get())) {
            doubts.add(
                    Diagnostic.of(MacroCode.EMPTY_ANSWER, macro.at(), macro.name(), action.destination(), old.get()));
        }
        var tool = place.get().tool();
        settings.put(tool, place.get().path().with(Objects.requireNonNull(settings.get(tool)), replaced));
        return true;
    }

    /** Newer files have the formula of a simple Filter beside its operands; which of the two runs after a change is not documented. */
    private boolean isIdle(Place place) {
        var settings = Objects.requireNonNull(this.settings.get(place.tool()));
        return place.path().elements().stream().anyMatch(step -> step.name().equals("Simple"))
                && !settings.textOf("Expression").isBlank();
    }

    /** Puts XML into an element, or with {@code OuterXml} in its place. The answer is XML already, so nothing is escaped. */
    private boolean rewrite(InterfaceAction action, Optional<Known> value) {
        var place = Place.of(action).filter(found -> found.path().attribute().isEmpty());
        var text = value.filter(made -> !(made instanceof Known.Template)).flatMap(Known::text);
        var settings = place.flatMap(found -> Optional.ofNullable(this.settings.get(found.tool())));
        var old = settings.flatMap(found -> place.flatMap(at -> at.path().element(found)));
        var made = old.flatMap(found -> text.flatMap(inner -> XmlFragment.inside(found.name(), inner)));
        if (place.isEmpty() || settings.isEmpty() || old.isEmpty() || made.isEmpty()) {
            return false;
        }
        var outer = action.settings()
                .valueOf("OuterXml")
                .filter(flag -> flag.equalsIgnoreCase("True"))
                .isPresent();
        var others = outer ? made.get().children() : List.of(filled(old.get(), made.get()));
        this.settings.put(place.get().tool(), place.get().path().replaced(settings.get(), others));
        return true;
    }

    private static XmlElement filled(XmlElement old, XmlElement made) {
        return new XmlElement(old.name(), old.attributes(), made.children(), made.text(), old.line(), old.column());
    }

    /** A tool and a place in its settings. */
    private record Place(int tool, SettingPath path) {

        static Optional<Place> of(InterfaceAction action) {
            var parts = action.destination().split("/", 2);
            return parts.length == 2 && parts[0].matches("\\d{1,9}")
                    ? SettingPath.of(parts[1]).map(path -> new Place(Integer.parseInt(parts[0]), path))
                    : Optional.empty();
        }
    }

    /** The tools with their new settings. A box that was switched on or off takes with it what lies in it. */
    private List<Tool> tools() {
        var configured = macro.tools().stream()
                .map(tool -> {
                    var setting = settings.getOrDefault(tool.id(), tool.xml());
                    return tool.xml().equals(setting) ? tool : ToolChange.configured(tool, setting);
                })
                .toList();
        var closed = new HashSet<Integer>();
        configured.stream()
                .filter(tool -> tool.configuration() instanceof CanvasTool.Container box && box.disabled())
                .forEach(tool -> closed.add(tool.id()));
        return configured.stream()
                .map(tool -> tool.withDisabled(deleted.contains(tool.id())
                        || closed.contains(tool.id())
                        || tool.containers().stream().anyMatch(closed::contains)))
                .toList();
    }

    private static Constants constants(Workflow macro, MacroAnswers answers) {
        var constants = new ArrayList<>(macro.constants().all().stream()
                .filter(constant -> !constant.namespace().equalsIgnoreCase(QUESTION))
                .toList());
        answers.texts().forEach((name, text) -> constants.add(new Constant(QUESTION, name, text, false)));
        return new Constants(constants);
    }
}
