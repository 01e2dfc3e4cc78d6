package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.alteryx.Question;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.export.Export;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Puts an app together as a pipeline. An answer that only formulas read becomes a parameter, which has the answer that was given in advance
 * for a default; all other answers are the ones that were given in advance.
 *
 * @param drafts new ones, for attempts
 * @see <a href="https://help.alteryx.com/current/en/designer/apps-and-macros/analytic-apps.html">Analytic Apps</a>
 */
public record AppAssembly(
        Workflow app, Supplier<Draft> drafts, List<? extends ToolRule> rules, Export export, FileSchemas schemas) {

    /** A whole number that is written in one way only. */
    private static final String WHOLE = "0|-?[1-9]\\d{0,8}";

    /** A choice behind the name that a person sees for it. */
    private static final String NAMED = "[^:\\s][^:]*:[^:\\s]([^:]*[^:\\s])?";

    /** Stands before the names of answers in formulas, where no field is called like that. */
    private static final String MARK = "\uE001";

    /** An app with some of its answers open. */
    private record Attempt(Draft draft, List<Question> open) {

        boolean reads(Question question) {
            return draft.hasParameter(question.name());
        }
    }

    /** The pipeline, with as many parameters as there can be. */
    public Draft assembled() {
        var saved = attempt(List.of()).orElseGet(this::asSaved);
        var best = saved;
        var unused = new ArrayList<Question>();
        for (var question : questions()) {
            var open = new ArrayList<>(best.open());
            open.add(question);
            var next = attempt(open).filter(made -> !made.draft().hasOtherErrors(saved.draft()));
            if (next.isPresent() && next.get().reads(question)) {
                best = next.get();
            } else if (next.isPresent()) {
                unused.add(question);
            }
        }
        say(best, unused);
        return best.draft();
    }

    private void say(Attempt made, List<Question> unused) {
        var named = made.open().stream()
                .map(question -> "'" + question.name() + "'")
                .collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            made.draft().say(Diagnostic.of(AppCode.ANSWERS_ARE_PARAMETERS, app.at(), app.name(), named));
        }
        if (asksOrActs() && made.open().size() + unused.size() < asked()) {
            made.draft().say(Diagnostic.of(AppCode.ANSWERS_AS_SAVED, app.at(), app.name()));
        }
    }

    private Attempt asSaved() {
        var draft = drafts.get();
        switch (MacroSteering.withDefaults(app)) {
            case Opening.Closed why ->
                draft.say(Diagnostic.of(AppCode.ANSWERS_NOT_CARRIED_OUT, app.at(), app.name(), why.detail()));
            case Opening.Open(var _, var doubts) -> draft.say(doubts);
        }
        new WorkflowAssembly(CanvasBuilder.build(app), draft, rules, export, schemas).assemble();
        return new Attempt(draft, List.of());
    }

    private Optional<Attempt> attempt(List<Question> open) {
        var answers = new ControlValues(open.stream().map(AppAssembly::value).toList());
        if (!(MacroSteering.withDefaults(app, answers.open()) instanceof Opening.Open(var inside, var doubts))
                || answers.obstacle(inside).isPresent()) {
            return Optional.empty();
        }
        var draft = drafts.get();
        draft.say(doubts);
        var parameters = open.stream().collect(Collectors.toMap(Question::name, AppAssembly::parameter));
        new WorkflowAssembly(
                        CanvasBuilder.opened(inside),
                        draft,
                        rules,
                        export,
                        schemas,
                        new AppParameters(draft, answers, parameters))
                .assemble();
        new AnswerChecks(draft, inside).add(answers);
        return Optional.of(new Attempt(draft, List.copyOf(open)));
    }

    private Optional<RuntimeProperties> runtime() {
        return app.properties().runtime();
    }

    /** Answers come in by actions, and as constants. */
    private boolean asksOrActs() {
        return runtime()
                .filter(found -> found.allQuestions().findAny().isPresent()
                        || found.actions().stream().anyMatch(block -> !block.isEmpty()))
                .isPresent();
    }

    /** The questions that a person sees. */
    private long asked() {
        return runtime().stream()
                .flatMap(RuntimeProperties::allQuestions)
                .filter(question -> question.nested().isEmpty())
                .count();
    }

    /** Those whose answers can be parameters. An answer that is empty leaves settings as they were saved, which no other answer does. */
    private List<Question> questions() {
        return runtime().stream()
                .flatMap(RuntimeProperties::allQuestions)
                .filter(question -> switch (question.kind()) {
                    case TEXT, DATE -> !question.defaultAnswer().isBlank();
                    case DROP_DOWN, LIST -> choices(question).contains(question.defaultAnswer());
                    case NUMBER -> question.defaultAnswer().strip().matches(WHOLE);
                    default -> false;
                })
                .toList();
    }

    private static ControlValues.Value value(Question question) {
        var name = MARK + question.name();
        var field = isNumber(question)
                ? AlteryxField.of(name, FieldType.INT64)
                : AlteryxField.text(name, AlteryxField.UNLIMITED);
        return new ControlValues.Value(question.name(), field, name);
    }

    private static boolean isNumber(Question question) {
        return question.kind() == QuestionKind.NUMBER;
    }

    private static Parameter parameter(Question question) {
        var answer = question.defaultAnswer();
        return isNumber(question)
                ? new Parameter(
                        question.name(),
                        Types.BIGINT,
                        Optional.of((Literal) Expr.number(new BigDecimal(answer.strip()), Types.BIGINT)),
                        question.text(),
                        List.of())
                : new Parameter(
                        question.name(),
                        Types.TEXT,
                        Optional.of(new Literal.TextValue(answer)),
                        question.text(),
                        choices(question).stream()
                                .map(Literal.TextValue::new)
                                .map(Literal.class::cast)
                                .toList());
    }

    /**
     * What a person may choose one of, where the app says it itself: the answers as they are shown, or each behind a name for it. A drop-down
     * is stored as a list that takes one answer.
     *
     * @see <a href="https://help.alteryx.com/current/en/designer/tools/interface/drop-down-tool.html">Drop Down Tool</a>
     */
    private static List<String> choices(Question question) {
        var settings = question.settings();
        var lines = settings.textOf("Manual_Values")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!takesOne(question) || !settings.textOf("Mode").strip().equals("Manual")) {
            return List.of();
        }
        if (lines.stream().allMatch(line -> line.matches(NAMED))) {
            return lines.stream()
                    .map(line -> line.substring(line.indexOf(':') + 1))
                    .distinct()
                    .toList();
        }
        return lines.stream().noneMatch(line -> line.contains(":")) ? lines : List.of();
    }

    private static boolean takesOne(Question question) {
        return question.kind() == QuestionKind.DROP_DOWN
                || (question.kind() == QuestionKind.LIST
                        && question.settings()
                                .valueOf("Multiple")
                                .filter(flag -> flag.equalsIgnoreCase("False"))
                                .isPresent());
    }
}
