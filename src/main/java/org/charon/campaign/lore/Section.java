package org.charon.campaign.lore;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands under one heading, down to the next of any level.
 *
 * @param level 1 to 6; 0 for what stands before the first heading
 * @param title the heading's words, as they are written
 * @param blocks in their order
 */
record Section(int level, String title, List<Block> blocks) {

    Section {
        blocks = List.copyOf(blocks);
    }

    /**
     * @param exclusions what must not be disclosed
     * @return the words under the heading that may be disclosed; a list item that may not takes along what belongs to it
     */
    List<String> disclosed(Exclusions exclusions) {
        List<String> lines = new ArrayList<>();
        int silent = -1;
        for (Block block : blocks) {
            if (silent >= 0 && block.indent() > silent) {
                continue;
            }
            silent = -1;
            if (exclusions.match(block.text())) {
                silent = block.item() ? block.indent() : -1;
                continue;
            }
            String words = MarkdownText.flat(block.text());
            if (!words.isBlank()) {
                lines.add(words);
            }
        }
        return lines;
    }
}
