package org.charon.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BooleanDeserializer;
import com.fasterxml.jackson.databind.ser.std.NumberSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationClassesTest {

    @Test
    void a_library_s_naming_strategy_must_be_registered_by_hand() {
        AnnotationClasses found = AnnotationClasses.of(List.of(Named.class), type -> false);
        assertThat(found.unregistered())
                .containsExactly(entry(SnakeCaseStrategy.class, Named.class.getName() + " @JsonNaming.value"));
    }

    @Test
    void quarkus_registers_that_of_a_class_of_ours() {
        AnnotationClasses found = AnnotationClasses.of(List.of(Named.class), type -> true);
        assertThat(found.unregistered()).isEmpty();
        assertThat(found.named()).containsOnlyKeys(SnakeCaseStrategy.class);
    }

    @Test
    void quarkus_does_not_register_converters_filters_and_substitutes_of_ours() {
        AnnotationClasses found = AnnotationClasses.of(List.of(Converted.class), type -> true);
        assertThat(found.unregistered()).containsOnlyKeys(Shout.class, Filter.class, Substitute.class);
    }

    @Test
    void annotations_are_found_on_components_fields_methods_parameters_supertypes_and_bundles() {
        AnnotationClasses found =
                AnnotationClasses.of(List.of(Component.class, Members.class, Bundled.class), type -> false);
        assertThat(found.unregistered())
                .containsOnlyKeys(
                        ToStringSerializer.class,
                        NumberSerializer.class,
                        BooleanDeserializer.class,
                        Shout.class,
                        ObjectIdGenerators.PropertyGenerator.class,
                        KebabCaseStrategy.class);
    }

    @Test
    void what_is_named_is_searched_too() {
        AnnotationClasses found = AnnotationClasses.of(List.of(Built.class), type -> false);
        assertThat(found.unregistered()).containsOnlyKeys(Builder.class, Kind.class, SnakeCaseStrategy.class);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Named(String someText) {}

    @JsonDeserialize(as = Substitute.class)
    private record Converted(
            @JsonSerialize(converter = Shout.class) String text,

            @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Filter.class)
            String other) {}

    private record Component(
            @JsonSerialize(using = ToStringSerializer.class) String text) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class)
    private static class Above {}

    private static final class Members extends Above {
        @JsonSerialize(contentUsing = NumberSerializer.class)
        private final List<Integer> numbers = List.of();

        private Members(@JsonDeserialize(using = BooleanDeserializer.class) boolean flag) {
            numbers.contains(flag ? 1 : 0);
        }

        @JsonSerialize(converter = Shout.class)
        String text() {
            return "";
        }
    }

    @JacksonAnnotationsInside
    @JsonNaming(KebabCaseStrategy.class)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Kebab {}

    @Kebab
    private static final class Bundled {}

    @JsonDeserialize(builder = Builder.class)
    private static final class Built {}

    @JsonSubTypes(@JsonSubTypes.Type(Kind.class))
    private static final class Builder {}

    @JsonNaming(SnakeCaseStrategy.class)
    private static final class Kind {}

    private static final class Substitute {}

    private static final class Filter {}

    private static final class Shout extends StdConverter<String, String> {
        @Override
        public String convert(String text) {
            return text + "!";
        }
    }
}
