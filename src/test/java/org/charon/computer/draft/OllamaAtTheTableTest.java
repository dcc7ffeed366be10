package org.charon.computer.draft;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Drafts from a service that speaks like Ollama's. */
@QuarkusTest
@TestProfile(OllamaAtTheTableTest.Profile.class)
class OllamaAtTheTableTest extends AnyProviderAtTheTable {

    /** That provider. */
    public static class Profile extends Configured {

        /** With everything else as for all. */
        public Profile() {
            super("ollama");
        }
    }
}
