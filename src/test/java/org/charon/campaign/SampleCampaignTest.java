package org.charon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bundled campaign is what a newcomer copies from, so nothing in it may be wrong. */
class SampleCampaignTest {

    @Test
    void readsWithoutAProblem() {
        assertThat(Campaigns.sample().problems()).isEmpty();
    }
}
