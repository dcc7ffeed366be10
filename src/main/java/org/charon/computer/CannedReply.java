package org.charon.computer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;

/** A canned reply that the GM saved; stored in the database. */
@Entity
@Table(name = "canned_reply")
public class CannedReply extends PanacheEntityBase {

    /** Maximum number of saved replies; the list is always read as a whole. */
    static final int LIMIT = 500;

    /** Ascending in the order of saving. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String text;

    static List<CannedReply> newestFirst() {
        return find("order by id desc").list();
    }

    /** Finds a reply with exactly this text. */
    static Optional<CannedReply> findByText(String text) {
        return find("text", text).firstResultOptional();
    }
}
