package org.charon.stream;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same for the packaged application. */
@QuarkusIntegrationTest
class ConnectedScreensIT extends ConnectedScreensTest {}
