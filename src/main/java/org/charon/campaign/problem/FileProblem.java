package org.charon.campaign.problem;

/**
 * Something wrong in one file, before it is known what it costs.
 *
 * @param line line in that file, counted from 1; 0 when the file as a whole is meant
 * @param what what is wrong and what would be right, in a GM's words
 * @param fatal whether the file must not be used
 * @param consequence what it costs, for a file that is used all the same; empty for a fatal finding
 */
public record FileProblem(int line, String what, boolean fatal, String consequence) {}
