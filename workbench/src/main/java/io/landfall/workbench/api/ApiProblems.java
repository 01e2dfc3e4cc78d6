package io.landfall.workbench.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells programs what is wrong with a request as {@code application/problem+json}; pages have an error page instead. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = wrong.getBody();
        problem.setDetail(wrong.getFieldErrors().stream()
                .map(field -> "%s %s".formatted(field.getField(), field.getDefaultMessage()))
                .sorted()
                .collect(Collectors.joining("; ")));
        return handleExceptionInternal(wrong, problem, headers, status, request);
    }

    /** Names the member that is not known, or does not take what was sent. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = "Failed to read request";
        if (wrong.getCause() instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds() == null ? List.of() : unknown.getKnownPropertyIds();
            detail = "'%s' is not known here; known are %s"
                    .formatted(
                            member(unknown),
                            known.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")));
        } else if (wrong.getCause() instanceof MismatchedInputException mismatch
                && !member(mismatch).isEmpty()) {
            detail = "Failed to read request: '%s' does not take what was sent".formatted(member(mismatch));
        }
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        return handleExceptionInternal(wrong, problem, headers, status, request);
    }

    private static String member(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(part ->
                        part.getPropertyName() == null ? "[%d]".formatted(part.getIndex()) : part.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
