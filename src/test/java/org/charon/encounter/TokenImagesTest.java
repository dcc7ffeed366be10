package org.charon.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.charon.campaign.SmallCampaign;
import org.charon.encounter.TokenImages.TokenImage;
import org.junit.jupiter.api.Test;

class TokenImagesTest {

    @Test
    void images_do_not_contain_gm_only_names_or_portraits() {
        assertThat(TokenImages.of(SmallCampaign.whole()).images())
                .extracting(TokenImage::id, TokenImage::name, TokenImage::url)
                .containsExactly(
                        tuple("crew-hal", "Unknown", ""),
                        tuple("npc-ada", "the npc name of ada", "/data/campaign/NPCs/images/the portrait of ada.png"),
                        tuple("npc-bo", "Unknown", ""),
                        tuple(
                                "npc-cass",
                                "the npc name of cass",
                                "/data/campaign/NPCs/images/the portrait of cass.png"));
    }
}
