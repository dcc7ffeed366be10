package org.charon.campaign.problem;

/**
 * Something wrong in a file of the campaign folder, as a value: the log, the problems endpoint and the GM console render the same list.
 *
 * @param file path relative to the campaign folder, with {@code /} between its parts
 * @param line line in that file, counted from 1; 0 when the file as a whole is meant
 * @param what what is wrong and what would be right, in a GM's words
 * @param consequence what it costs at the table, for example that the last good version stays in use
 */
public record Problem(String file, int line, String what, String consequence) {}
