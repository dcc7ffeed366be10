package org.charon.message;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** A message of the ship to everybody, or to some of the players. */
@Entity
public class Message extends PanacheEntityBase {
    /** How many messages one answer holds. */
    static final int PAGE = 50;

    /** Grows from message to message. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Who it claims to be from. */
    public String sender;

    /** Plain text. */
    public String content;

    /** How loudly it is shown. */
    @Enumerated(EnumType.STRING)
    public Priority priority;

    /** Whether everybody may read it, logged in or not. */
    @Column(name = "to_all")
    public boolean toAll;

    /** User names; empty if it is to all. */
    @ElementCollection
    @CollectionTable(name = "message_recipient", joinColumns = @JoinColumn(name = "message_id"))
    @Column(name = "username")
    @BatchSize(size = PAGE)
    public Set<String> recipients = new HashSet<>();

    /** When it was sent, to the millisecond. */
    @Column(name = "created_at")
    public Instant createdAt;

    /** All messages newer than an id, the newest first, at most a page. */
    static List<Message> newest(long since) {
        return page(find("id > ?1 order by id desc", since));
    }

    /** The same of those that everybody may read. */
    static List<Message> newestForAll(long since) {
        return page(find("toAll = true and id > ?1 order by id desc", since));
    }

    /** The same of those that everybody or this user may read. */
    static List<Message> newestFor(String username, long since) {
        return page(find("id > ?1 and (toAll = true or ?2 member of recipients) order by id desc", since, username));
    }

    private static List<Message> page(PanacheQuery<Message> found) {
        return found.page(0, PAGE).list();
    }
}
