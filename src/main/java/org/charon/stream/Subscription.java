package org.charon.stream;

import org.charon.stream.transport.ContentCoding;
import org.charon.view.state.Audience;

/** A request for a stream, which ends with the login session if there is one. The coding is the one announced in the response head. */
record Subscription(Audience audience, boolean patches, ContentCoding coding, String session) {}
