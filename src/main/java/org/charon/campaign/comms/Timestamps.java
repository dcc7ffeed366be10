package org.charon.campaign.comms;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/** Orders mail by times that GMs write as they like. */
final class Timestamps {

    /** Oldest first; times without a zone count as UTC; what is no time comes last, by its text. */
    static final Comparator<Mail> OLDEST_FIRST = Comparator.comparing(
                    (Mail mail) -> instant(mail.timestamp()).orElse(Long.MAX_VALUE))
            .thenComparing(Mail::timestamp)
            .thenComparing(Mail::messageId);

    private Timestamps() {}

    private static Optional<Long> instant(String text) {
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2})\\s+(?=\\d)", "$1T");
        if (iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
            iso += "T00:00";
        }
        try {
            boolean hasZone = iso.matches(".*T.*(?:[Zz]|[+-]\\d{2}:?\\d{2})$");
            return Optional.of(
                    hasZone
                            ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC).toEpochMilli());
        } catch (DateTimeException e) {
            // Stardates and the like.
            return Optional.empty();
        }
    }
}
