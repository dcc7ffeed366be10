package org.charon.computer.draft;

/** Drafts replies. */
@FunctionalInterface
public interface Drafter {

    /**
     * Drafts a reply. Blocks until it is complete; can be interrupted.
     *
     * @return the unprocessed reply
     */
    String draft(Prompt prompt) throws DraftException;
}
