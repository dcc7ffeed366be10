package org.charon.campaign;

import org.charon.campaign.folder.FolderLook;
import org.charon.campaign.folder.Memory;

/**
 * The outcome of reading a campaign folder.
 *
 * @param campaign the snapshot
 * @param look the folder as it was
 * @param memory what the next reading needs of this one
 * @param changed whether the snapshot can differ from that of the reading before
 */
public record Reading(Campaign campaign, FolderLook look, Memory memory, boolean changed) {}
