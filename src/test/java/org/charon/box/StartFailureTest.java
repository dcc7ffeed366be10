package org.charon.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    @Test
    void aPortInUseIsNamedWithItsProperty() {
        for (var bind : List.of(
                new BindException("Address already in use"),
                new IOException("bind(..) failed with error(-98): Address already in use"))) {
            var failure = new RuntimeException("Failed to start", bind);
            assertThat(StartFailure.explain(failure, name -> Optional.of("81")))
                    .startsWith("Port 81 cannot be used")
                    .contains("quarkus.http.port (QUARKUS_HTTP_PORT)")
                    .doesNotContain("\tat ");
            assertThat(StartFailure.explain(failure, name -> Optional.empty())).startsWith("Port 8080 ");
        }
    }

    @Test
    void otherIoFailuresAreNotReportedAsAPort() {
        for (String words : Arrays.asList(null, "Broken pipe")) {
            var io = new IOException(words);
            io.setStackTrace(new StackTraceElement[0]);
            assertThat(StartFailure.explain(foreign("odd", io), name -> Optional.empty()))
                    .startsWith("Charon cannot start.");
        }
    }

    @Test
    void ownMessagesArePrintedWithoutAStackTrace() {
        var ours = new IllegalStateException("Set charon.data.dir.");
        assertThat(StartFailure.explain(foreign("Failed to start", ours), name -> Optional.empty()))
                .isEqualTo("Set charon.data.dir.");
    }

    @Test
    void unexpectedFailuresKeepTheirStackTrace() {
        assertThat(StartFailure.explain(foreign("odd", null), name -> Optional.empty()))
                .startsWith("Charon cannot start.")
                .contains("odd", "com.other.A");
    }

    private static Throwable foreign(String words, Throwable cause) {
        var foreign = new RuntimeException(words, cause);
        foreign.setStackTrace(new StackTraceElement[] {new StackTraceElement("com.other.A", "b", "A.java", 1)});
        return foreign;
    }
}
