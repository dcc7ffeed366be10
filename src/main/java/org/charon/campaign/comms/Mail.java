package org.charon.campaign.comms;

/**
 * A mail in a comm terminal.
 *
 * @param messageId from the front matter, else made from the file's name; unique within the terminal
 * @param conversationId what ties a thread together; empty if the file has none
 * @param inReplyTo the message id this answers; empty if it answers none
 * @param timestamp as the file has it, in ISO-8601 where it is a YAML date; mails are sorted by it
 * @param priority as the file has it, NORMAL if it has none
 * @param subject title
 * @param from sender's name
 * @param to recipients' names, as the file has them
 * @param read whether its owner has read it
 * @param contact folder of the older layout; empty in the central store
 * @param body Markdown
 */
public record Mail(
        String messageId,
        String conversationId,
        String inReplyTo,
        String timestamp,
        String priority,
        String subject,
        String from,
        String to,
        boolean read,
        String contact,
        String body) {}
