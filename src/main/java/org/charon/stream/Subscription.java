package org.charon.stream;

import org.charon.stream.transport.ContentCoding;
import org.charon.view.state.Audience;

/**
 * A request for a stream.
 *
 * @param patches whether changes are sent as patches
 * @param coding as the head of the response says
 * @param session the stream ends with it; empty for none
 */
record Subscription(Audience audience, boolean patches, ContentCoding coding, String session) {}
