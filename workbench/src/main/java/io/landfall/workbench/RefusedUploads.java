package io.landfall.workbench;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Tells whoever sends too much what is too much: all of it, or what stands before a file. */
@ControllerAdvice
class RefusedUploads {

    private final long longestHeaders;

    RefusedUploads(@Value("${server.tomcat.max-part-header-size}") DataSize longestHeaders) {
        this.longestHeaders = longestHeaders.toBytes();
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void refuse(MaxUploadSizeExceededException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isAboutHeaders(wrong)) {
            request.setAttribute(ErrorWords.NAME, "headers");
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    /** A form that should bring files was sent as one that cannot; what else goes wrong with files is no fault of who sends them. */
    @ExceptionHandler(MultipartException.class)
    void refuseOtherForms(MultipartException wrong, HttpServletResponse response) throws IOException {
        if (wrong.getCause() != null) {
            throw wrong;
        }
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    private boolean isAboutHeaders(@Nullable Throwable wrong) {
        if (wrong instanceof SizeException size) {
            return size.getPermittedSize() == longestHeaders;
        }
        return wrong != null && isAboutHeaders(wrong.getCause());
    }

    /** What could not be read is not read once more to say so. */
    @Bean
    static MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }
}
