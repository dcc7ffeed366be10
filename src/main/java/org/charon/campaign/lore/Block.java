package org.charon.campaign.lore;

/**
 * A paragraph, a list item or a quotation: disclosed or left out as a whole.
 *
 * @param indent how far it is indented, in columns
 * @param item whether it is a list item; what follows it further to the right belongs to it
 * @param text Markdown without comments
 */
record Block(int indent, boolean item, String text) {}
