package org.charon.computer.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.charon.computer.draft.DraftException.Kind;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Maps the HTTP status of a service to a failure. Ignores the body, which may repeat the key. */
final class DraftExceptionMapper implements ResponseExceptionMapper<DraftException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public DraftException toThrowable(Response response) {
        int status = response.getStatus();
        return new DraftException(
                switch (status) {
                    case 401, 403 -> Kind.KEY_REFUSED;
                    case 404 -> Kind.UNKNOWN_MODEL;
                    case 408 -> Kind.TIMEOUT;
                    case 429 -> Kind.TOO_FAST;
                    default -> status >= 500 ? Kind.BROKEN : Kind.REFUSED;
                });
    }
}
