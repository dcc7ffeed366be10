package org.charon.leak;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same for the packaged application. */
@QuarkusIntegrationTest
class HiddenCreatureIT extends HiddenCreatureTest {}
