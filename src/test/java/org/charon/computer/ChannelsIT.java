package org.charon.computer;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, of the packaged application. */
@QuarkusIntegrationTest
class ChannelsIT extends ChannelsTest {}
