package org.charon.view;

import jakarta.ws.rs.WebApplicationException;

/** A command was refused; answered as {@code {"error": …}} with the status of the refusal. */
public class RefusedException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param refusal status and reason
     */
    public RefusedException(Outcome.Refused<?> refusal) {
        super(refusal.reason(), refusal.status());
    }
}
