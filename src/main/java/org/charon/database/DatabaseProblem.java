package org.charon.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** Why the database is not available: what the administrator should do, and the database's own message for the log. */
record DatabaseProblem(String advice, String cause) {
    /** Limit of the causes visited, in case of a cycle. */
    private static final int MAX_CAUSES = 50;

    /** The problem behind an exception; empty if the database as a whole is not the cause. */
    static Optional<DatabaseProblem> find(Throwable failure) {
        Deque<Throwable> causes = new ArrayDeque<>();
        causes.add(failure);
        boolean found = false;
        String message = "";
        StringBuilder all = new StringBuilder();
        int code = 0;
        for (int i = 0; i < MAX_CAUSES && !causes.isEmpty(); i++) {
            Throwable cause = causes.removeFirst();
            boolean sql = cause instanceof SQLException broken && !isStatementError(broken.getSQLState());
            if (sql || cause instanceof MVStoreException) {
                found = true;
                message = message.isEmpty() ? String.valueOf(cause.getMessage()) : message;
                code = cause instanceof SQLException broken && code == 0 ? broken.getErrorCode() : code;
            }
            all.append(cause).append('\n');
            if (cause.getCause() != null) {
                causes.add(cause.getCause());
            }
            causes.addAll(List.of(cause.getSuppressed()));
        }
        return found
                ? Optional.of(new DatabaseProblem(advice(code, all.toString().toLowerCase(Locale.ROOT)), message))
                : Optional.empty();
    }

    /** The problem behind any exception during start-up. */
    static DatabaseProblem of(Throwable failure) {
        return find(failure).orElseGet(() -> new DatabaseProblem(advice(0, ""), String.valueOf(failure.getMessage())));
    }

    /** Data exceptions, constraint violations, unknown names and lock timeouts: other statements can still succeed. */
    private static boolean isStatementError(String state) {
        return state != null
                && (state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("42")
                        || state.startsWith("HYT")
                        || state.startsWith("40"));
    }

    private static String advice(int code, String messages) {
        if (messages.contains("no space left") || messages.contains("file too large") || messages.contains("quota")) {
            return "The disk is full; free some space on it.";
        }
        if (code == ErrorCode.DATABASE_IS_READ_ONLY
                || messages.contains("read-only")
                || messages.contains("read only")
                || messages.contains("permission denied")
                || messages.contains("accessdenied")) {
            return "The data folder cannot be written; make it writable for the user that runs Charon.";
        }
        if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return "Another program has the database open; stop that program.";
        }
        if (code == ErrorCode.FILE_CORRUPTED_1
                || code == ErrorCode.FILE_VERSION_ERROR_1
                || messages.contains("corrupt")) {
            return "The file charon.mv.db in the data folder is damaged; stop Charon and restore a backup, or move the file"
                    + " away to begin with an empty one.";
        }
        return "If it does not come back, look at the data folder's disk, then restore a backup, or move charon.mv.db"
                + " away to begin with an empty one.";
    }
}
