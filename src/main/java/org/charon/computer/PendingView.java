package org.charon.computer;

import java.util.List;
import org.charon.view.state.PendingReply;

/** The pending replies of a channel, oldest first. */
public record PendingView(List<PendingReply> pending) {}
