package org.charon.encounter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.charon.campaign.Campaign;
import org.charon.campaign.format.Labels;
import org.charon.campaign.roster.CrewMember;
import org.charon.campaign.roster.Npc;
import org.charon.view.state.TokenType;

/**
 * The pictures that the GM makes tokens from.
 *
 * @param images crew first, then NPCs, then loose image files
 */
public record TokenImages(List<TokenImage> images) {

    /** The folder of loose images; they need not belong to anybody. */
    private static final String LOOSE = "campaign/NPCs/images";

    /**
     * A picture for a token.
     *
     * @param id unique in the list
     * @param name suggested for the token
     * @param type suggested for the token
     * @param url path on this server; empty for somebody without a portrait
     * @param source where it comes from: crew, npc or file
     */
    public record TokenImage(String id, String name, TokenType type, String url, String source) {}

    /**
     * @param campaign the snapshot in use
     * @return its pictures; a loose file that is somebody's portrait is listed once, as theirs. The players are shown what a token
     *     is made of, so that names and portraits which are the GM's alone are not among it
     */
    static TokenImages of(Campaign campaign) {
        List<TokenImage> images = new ArrayList<>();
        campaign.crew().stream()
                .map(CrewMember::forPlayers)
                .forEach(member -> images.add(new TokenImage(
                        "crew-" + member.id(), member.name(), TokenType.PLAYER, member.portrait(), "crew")));
        campaign.npcs().stream()
                .map(Npc::forPlayers)
                .forEach(npc -> images.add(
                        new TokenImage("npc-" + npc.id(), npc.name(), TokenType.NPC, npc.portrait(), "npc")));
        Set<String> taken = new HashSet<>();
        campaign.crew().forEach(member -> taken.add(member.portrait()));
        campaign.npcs().forEach(npc -> taken.add(npc.portrait()));
        campaign.images().below(LOOSE).stream()
                .filter(image -> !taken.contains(image.url()))
                .forEach(image -> images.add(new TokenImage(
                        "file-" + image.entry().name(),
                        Labels.readable(image.entry().stem()),
                        TokenType.CREATURE,
                        image.url(),
                        "file")));
        return new TokenImages(images);
    }
}
