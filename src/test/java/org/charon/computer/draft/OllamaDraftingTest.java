package org.charon.computer.draft;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Drafts of a fake Ollama service. */
@QuarkusTest
@TestProfile(OllamaDraftingTest.Profile.class)
class OllamaDraftingTest extends ProviderDraftingTests {

    public static class Profile extends Configured {

        public Profile() {
            super("ollama");
        }
    }
}
