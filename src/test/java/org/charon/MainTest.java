package org.charon;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** How the program ends; that of the packaged one is tested with it. */
class MainTest {

    /** If it did, the process of this test would end, too. */
    @Test
    void a_change_of_code_does_not_end_the_process_it_is_developed_in() {
        BiConsumer<Integer, Throwable> before = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        List<Integer> told = new ArrayList<>();
        BiConsumer<Integer, Throwable> quarkus = (status, failure) -> told.add(status);
        ApplicationLifecycleManager.setDefaultExitCodeHandler(quarkus);
        try {
            Main.ended(LaunchMode.DEVELOPMENT, 0, null);
        } finally {
            ApplicationLifecycleManager.setDefaultExitCodeHandler(before);
        }

        assertThat(told).containsExactly(0);
    }
}
