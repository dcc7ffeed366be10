package org.charon.computer.draft;

/** Drafts replies. */
@FunctionalInterface
public interface Drafter {

    /**
     * Drafts a reply, and takes the time it takes. An interrupt ends it.
     *
     * @param prompt what is asked
     * @return the reply as it came
     * @throws DraftFailure if there is none
     */
    String draft(Prompt prompt) throws DraftFailure;
}
