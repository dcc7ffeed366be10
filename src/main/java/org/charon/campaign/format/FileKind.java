package org.charon.campaign.format;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.charon.campaign.problem.FileProblems;

/**
 * How files of one kind are read.
 *
 * @param type of what is read from one
 * @param without what it costs at the table when such a file is left out
 * @param reader reads the file's text; empty, with a fatal finding, where nothing can be made of it
 * @param <T> what is read from one
 */
public record FileKind<T>(Class<T> type, String without, BiFunction<String, FileProblems, Optional<T>> reader) {

    /**
     * @param type of what is read
     * @param without what it costs when the file is left out
     * @param reader reads the file's mapping, whose problems take what is wrong
     * @param <T> what is read
     * @return a kind of YAML files
     */
    public static <T> FileKind<T> yaml(Class<T> type, String without, Function<YamlMap, T> reader) {
        return new FileKind<>(type, without, (text, problems) -> YamlDocument.parse(text, problems, 0)
                .map(reader));
    }

    /**
     * @param type of what is read
     * @param without what it costs when the file is left out
     * @param reader reads the file's two parts, the problems of whose head take what is wrong
     * @param <T> what is read
     * @return a kind of Markdown files with front matter
     */
    public static <T> FileKind<T> markdown(Class<T> type, String without, Function<FrontMatter, T> reader) {
        return new FileKind<>(type, without, (text, problems) -> FrontMatter.parse(text, problems)
                .map(reader));
    }
}
