package org.charon.computer.draft;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.junit.jupiter.api.Test;

/** A class that has been renamed in LangChain4j would be missed in the native binary only. */
class NativeModelsTest {

    @Test
    void every_class_that_is_kept_is_there() {
        for (String name :
                NativeModels.class.getAnnotation(RegisterForReflection.class).classNames()) {
            assertThatCode(() -> Class.forName(name)).as(name).doesNotThrowAnyException();
        }
    }
}
