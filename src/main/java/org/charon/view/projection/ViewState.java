package org.charon.view.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.charon.campaign.chart.ChartKind;
import org.charon.campaign.map.DoorStatus;
import org.charon.view.state.BridgeFocus;
import org.charon.view.state.CharonMode;
import org.charon.view.state.SystemOverride;
import org.charon.view.state.Token;
import org.charon.view.state.ViewType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The active view as sent to one audience, over REST and as an event. Fields about the encounter's location are present only while an
 * encounter at a known location is shown; {@code undo} and {@code redo} are for the GM. Strings are empty for none.
 *
 * @param encounterTokenOrder ids in drawing order, the topmost last. A list, because gaps in numbers would show players how many tokens are
 *     hidden
 * @param campaignEdition changes with what this audience may read of the campaign
 * @param revision from 1, increased by one with every change
 * @param instanceId new at every start of the server
 * @param undo last with {@code redo}, because they are added and removed most often
 */
// Serialised by hand, so the build does not find this type through a resource's signature.
@RegisterForReflection(registerFullHierarchy = true)
public record ViewState(
        ViewType viewType,
        String locationSlug,
        String viewSlug,
        String overlayLocationSlug,
        String overlayTerminalSlug,
        CharonMode charonMode,
        String charonLocationPath,
        boolean charonDialogOpen,
        String charonActiveChannel,
        Map<String, ChannelSummary> charonChannels,
        int encounterLevel,
        String encounterDeckId,
        Map<String, Boolean> encounterRoomVisibility,
        Map<String, DoorStatus> encounterDoorStatus,
        Map<String, Token> encounterTokens,
        List<String> encounterTokenOrder,
        List<String> encounterActivePortraits,
        boolean playerMovesAllowed,
        Map<String, SystemOverride> shipSystemOverrides,
        Map<String, Integer> shipGaugeOverrides,
        boolean blackout,
        BridgeFocus bridgeFocus,
        boolean joinShown,
        String campaignEdition,
        long revision,
        String instanceId,
        Instant updatedAt,
        Map<String, NpcData> encounterNpcData,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String locationType,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String locationName,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<String> locationPath,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        LocationData locationData,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Integer encounterTotalDecks,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String encounterDeckName,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String undo,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String redo) {

    /** An NPC's portrait; {@code portrait} is a URL, empty for none. */
    public record NpcData(String id, String name, String portrait) {}

    /** The location of the encounter. {@code chart} shows a system, planet or moon without maps. */
    public record LocationData(
            String slug,
            String name,
            String type,
            String status,
            String description,
            @Schema(nullable = true) SiteView map,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
            ChartKind chart) {}
}
