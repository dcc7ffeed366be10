package org.charon.computer;

import java.util.List;
import org.charon.view.state.PendingReply;

/**
 * What waits for the GM on a channel.
 *
 * @param pending oldest first
 */
public record PendingView(List<PendingReply> pending) {}
