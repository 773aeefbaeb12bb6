package org.pingxuan.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Requests that fail before or beyond the parts of the door: they too are answered with a problem document. */
@Hidden
@RestController
class FailedRequests implements ErrorController, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @RequestMapping("/error")
    ResponseEntity<ProblemDocument> failed(HttpServletRequest request, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        int code = status instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        return ResponseEntity.status(code)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDocument.of(code, path == null ? request.getRequestURI() : path.toString(), locale));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BeforeTheDoor.class.getName());
            }
        });
    }

    /** What the server itself refuses, such as a header too long or an address that cannot be read. */
    public static final class BeforeTheDoor extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                String language = request.getHeader("Accept-Language");
                Locale locale =
                        language != null && language.toLowerCase(Locale.ROOT).startsWith("en")
                                ? Locale.ENGLISH
                                : Locale.CHINESE;
                String path = request.getRequestURI();
                byte[] body = JSON.writeValueAsBytes(ProblemDocument.of(status, path == null ? "" : path, locale));
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException e) {
                // whoever asked has gone
                return;
            }
        }
    }
}
