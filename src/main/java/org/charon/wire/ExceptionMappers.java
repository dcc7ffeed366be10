package org.charon.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions of resources to a status and a {@link Failure}. */
public final class ExceptionMappers {
    private final ErrorLog log;

    @Inject
    ExceptionMappers(ErrorLog log) {
        this.log = log;
    }

    /** A refusal, with its own text. */
    @ServerExceptionMapper(ApiException.class)
    public Response refused(ApiException refusal) {
        Response.ResponseBuilder answer = Response.fromResponse(answer(refusal.status(), refusal.getMessage()));
        refusal.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    @ServerExceptionMapper(ConstraintViolationException.class)
    Response invalid(ConstraintViolationException invalid) {
        return answer(400, ConstraintMessage.of(invalid));
    }

    // Quarkus has a mapper for MismatchedInputException that quotes the source; naming the class here overrides it.
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    Response unreadable(JacksonException unreadable) {
        return answer(400, JsonErrorMessage.of(unreadable));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response noSession() {
        return answer(401, StatusMessage.of(401));
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response notAllowed() {
        return answer(403, StatusMessage.of(403));
    }

    @ServerExceptionMapper(WebApplicationException.class)
    Response failed(WebApplicationException failed) {
        if (failed.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        int status = failed.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(failed);
        }
        Response.ResponseBuilder answer = Response.fromResponse(answer(status, StatusMessage.of(status)));
        String allow = failed.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    /** Any other exception: 500 and an id to find it in the log. */
    @ServerExceptionMapper(Throwable.class)
    public Response unexpected(Throwable unexpected) {
        return answer(500, log.record(unexpected));
    }

    private static Response answer(int status, String text) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Failure(text))
                .build();
    }
}
