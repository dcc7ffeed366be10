package org.charon.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;

class DatabaseProblemTest {
    @Test
    void everyProblemHasAdvice() {
        assertThat(advice(sql("90028", 90028, new IOException("No space left on device"))))
                .contains("disk is full; free");
        assertThat(advice(sql("90028", 90028, new AccessDeniedException("/data/charon.mv.db"))))
                .contains("make it writable");
        assertThat(advice(sql("90097", 90097, null))).contains("make it writable");
        assertThat(advice(sql("90020", 90020, null))).contains("stop that program");
        assertThat(advice(sql("90030", 90030, null)))
                .contains("restore a backup")
                .contains("move the file away");
        assertThat(advice(sql("HY000", 50000, null))).contains("restore a backup");
        assertThat(advice(new MVStoreException(2, "Writing to file failed"))).contains("disk");
    }

    @Test
    void itIsFoundAtAnyDepth() {
        SQLException closed = sql("90098", 90098, null);
        RuntimeException rolledBack = new RuntimeException("rolled back");
        rolledBack.addSuppressed(new RuntimeException("commit", closed));
        assertThat(DatabaseProblem.find(rolledBack)).isPresent();
    }

    @Test
    void aFailedStatementIsNotADatabaseProblem() {
        assertThat(DatabaseProblem.find(sql("23505", 23505, null))).isEmpty();
        assertThat(DatabaseProblem.find(sql("22001", 22001, null))).isEmpty();
        assertThat(DatabaseProblem.find(sql("42S02", 42102, null))).isEmpty();
        assertThat(DatabaseProblem.find(new IllegalStateException("a slip of ours")))
                .isEmpty();
    }

    private static String advice(Throwable failure) {
        Optional<DatabaseProblem> trouble = DatabaseProblem.find(new RuntimeException("wrapped", failure));
        assertThat(trouble).isPresent();
        return trouble.get().advice();
    }

    private static SQLException sql(String state, int code, Throwable cause) {
        return new SQLException("the database says so", state, code, cause);
    }
}
