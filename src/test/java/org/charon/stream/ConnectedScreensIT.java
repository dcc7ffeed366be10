package org.charon.stream;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, of the packaged application. */
@QuarkusIntegrationTest
class ConnectedScreensIT extends ConnectedScreensTest {}
