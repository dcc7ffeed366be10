package org.charon;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Exit of the process; {@code FaultsIT} covers the packaged application. */
class MainTest {

    /** A failure would end the process of this test. */
    @Test
    void a_reload_in_dev_mode_does_not_exit_the_process() {
        BiConsumer<Integer, Throwable> before = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        List<Integer> received = new ArrayList<>();
        BiConsumer<Integer, Throwable> quarkus = (status, failure) -> received.add(status);
        ApplicationLifecycleManager.setDefaultExitCodeHandler(quarkus);
        try {
            Main.ended(LaunchMode.DEVELOPMENT, 0, null);
        } finally {
            ApplicationLifecycleManager.setDefaultExitCodeHandler(before);
        }

        assertThat(received).containsExactly(0);
    }
}
