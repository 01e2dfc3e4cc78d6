package io.landfall.workbench.validation;

import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.workbench.estate.ConvertedAssets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the runs of an asset may be told. */
@Component
class Questions {

    /** Of the fields of a form that hold answers. */
    static final String FIELD = "answer.";

    private final ConvertedAssets converted;

    Questions(ConvertedAssets converted) {
        this.converted = converted;
    }

    /** All that the pipelines of the asset ask, those that need an answer first. */
    List<Question> of(long asset) {
        var questions = new TreeMap<String, Question>(String.CASE_INSENSITIVE_ORDER);
        converted.pipelines(asset).stream()
                .flatMap(document -> PipelineDocuments.read(document.yaml(), document.path()).value().stream())
                .flatMap(pipeline -> pipeline.parameters().stream())
                .map(Question::of)
                .forEach(question -> questions.putIfAbsent(question.name(), question));
        return questions.values().stream()
                .sorted(Comparator.comparing(Question::required).reversed())
                .toList();
    }

    /** The answers in a form that say something, by parameter. */
    Map<String, String> answers(long asset, Map<String, String> form) {
        var answers = new TreeMap<String, String>();
        for (var question : of(asset)) {
            var answer = form.get(FIELD + question.name());
            if (answer != null && question.isAnsweredBy(answer)) {
                answers.put(question.name(), answer);
            }
        }
        return answers;
    }
}
