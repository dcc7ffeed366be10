package org.charon.computer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;

/** One of the GM's own replies for the ship computer to have at hand. Outlives the evening. */
@Entity
@Table(name = "canned_reply")
public class CannedReply extends PanacheEntityBase {

    /** Most that are kept; the list is read as a whole. */
    static final int LIMIT = 500;

    /** Grows from reply to reply. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** What the ship computer would say. */
    public String text;

    /**
     * @return all of them, the newest first
     */
    static List<CannedReply> newestFirst() {
        return find("order by id desc").list();
    }

    /**
     * @param text of a reply
     * @return the reply that says exactly this, if there is one
     */
    static Optional<CannedReply> saying(String text) {
        return find("text", text).firstResultOptional();
    }
}
