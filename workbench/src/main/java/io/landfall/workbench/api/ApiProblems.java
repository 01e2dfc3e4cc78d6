package io.landfall.workbench.api;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

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
}
