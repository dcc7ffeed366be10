package org.charon.computer.draft;

/** Drafts replies. */
@FunctionalInterface
public interface Drafter {

    /** Drafts a reply and returns it unprocessed. Blocks until it is complete; can be interrupted. */
    String draft(Prompt prompt) throws DraftException;
}
