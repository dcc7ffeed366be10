package org.charon.campaign.format;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.charon.campaign.problem.FileProblems;

/**
 * A kind of campaign file.
 *
 * @param type of what is read from one
 * @param name of its JSON Schema
 * @param path where such files are, below the campaign folder
 * @param without what it costs when such a file is left out; completes "The file is left out:"
 * @param format of the file, or of its front matter
 * @param reader reads the file's text; empty, with a fatal problem, where nothing can be made of it
 * @param <T> what is read from one
 */
public record FileKind<T>(
        Class<T> type,
        String name,
        String path,
        String without,
        Format<?> format,
        BiFunction<String, FileProblems, Optional<T>> reader) {

    public static <T> FileKind<T> yaml(Class<T> type, String name, String path, String without, Format<T> format) {
        return new FileKind<>(
                type, name, path, without, format, (text, problems) -> YamlDocument.parse(text, problems, 0)
                        .map(format::read));
    }

    /**
     * A kind of Markdown files with front matter.
     *
     * @param head makes of the front matter what takes the Markdown after it
     */
    public static <T> FileKind<T> markdown(
            Class<T> type, String name, String path, String without, Format<Function<String, T>> head) {
        return new FileKind<>(type, name, path, without, head, (text, problems) -> FrontMatter.parse(text, problems)
                .map(file -> head.read(file.head()).apply(file.body())));
    }
}
