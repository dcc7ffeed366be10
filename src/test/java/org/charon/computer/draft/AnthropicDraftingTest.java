package org.charon.computer.draft;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Drafts of a fake Anthropic service. */
@QuarkusTest
@TestProfile(AnthropicDraftingTest.Profile.class)
class AnthropicDraftingTest extends ProviderDraftingTests {

    public static class Profile extends Configured {

        public Profile() {
            super("anthropic");
        }
    }
}
