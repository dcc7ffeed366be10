package org.charon.computer;

import java.util.List;

/**
 * What waits for the GM on a channel.
 *
 * @param pending oldest first
 */
public record PendingView(List<Pending> pending) {}
