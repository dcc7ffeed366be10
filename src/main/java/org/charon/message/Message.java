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

/** A message to all players or to some of them, stored in the database. */
@Entity
public class Message extends PanacheEntityBase {
    /** Maximum number of messages in one answer. */
    static final int PAGE = 50;

    /** Ascending in the order of sending. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String sender;

    public String content;

    @Enumerated(EnumType.STRING)
    public Priority priority;

    /** Readable for everybody, logged in or not. */
    @Column(name = "to_all")
    public boolean toAll;

    /** User names; empty if the message is for everybody. */
    @ElementCollection
    @CollectionTable(name = "message_recipient", joinColumns = @JoinColumn(name = "message_id"))
    @Column(name = "username")
    @BatchSize(size = PAGE)
    public Set<String> recipients = new HashSet<>();

    /** Millisecond precision. */
    @Column(name = "created_at")
    public Instant createdAt;

    /** Messages newer than an id, newest first, at most one page. */
    static List<Message> newest(long since) {
        return page(find("id > ?1 order by id desc", since));
    }

    /** Like {@link #newest}, restricted to messages for everybody. */
    static List<Message> newestForAll(long since) {
        return page(find("toAll = true and id > ?1 order by id desc", since));
    }

    /** Like {@link #newest}, restricted to messages for everybody or for this user. */
    static List<Message> newestFor(String username, long since) {
        return page(find("id > ?1 and (toAll = true or ?2 member of recipients) order by id desc", since, username));
    }

    private static List<Message> page(PanacheQuery<Message> found) {
        return found.page(0, PAGE).list();
    }
}
