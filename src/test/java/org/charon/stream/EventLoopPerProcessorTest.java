package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The default number of event loops. */
class EventLoopPerProcessorTest {

    private static final String LOOPS = "quarkus.vertx.event-loops-pool-size";

    @Test
    void there_are_as_many_as_processors_and_never_a_single_one() {
        SmallRyeConfig config = found().build();

        assertThat(config.getValue(LOOPS, Integer.class))
                .isEqualTo(Math.max(2, Runtime.getRuntime().availableProcessors()));
        assertThat(config.getConfigValue("quarkus.http.port").getValue()).isNull();
    }

    @Test
    void any_other_source_takes_precedence() {
        SmallRyeConfig config = found().withSources(
                        new PropertiesConfigSource(Map.of(LOOPS, "7"), "application.properties", 250))
                .build();

        assertThat(config.getValue(LOOPS, Integer.class)).isEqualTo(7);
    }

    /** As the application finds it: through META-INF/services. */
    private static SmallRyeConfigBuilder found() {
        return new SmallRyeConfigBuilder().addDiscoveredSources();
    }
}
