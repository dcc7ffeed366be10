package org.charon.campaign.format;

import java.util.ArrayList;
import java.util.List;

/** Writes the reference of all keys in Markdown. */
public final class ReferencePage {

    private final StringBuilder page = new StringBuilder();

    private ReferencePage() {}

    /** A section for each kind of file, with a table for each mapping in it. */
    public static String of(List<FileKind<?>> kinds) {
        ReferencePage reference = new ReferencePage();
        kinds.forEach(reference::file);
        return reference.page.toString();
    }

    private void file(FileKind<?> kind) {
        page.append("\n## `")
                .append(kind.path())
                .append("`\n\nSchema: [`/schemas/")
                .append(kind.name())
                .append(".json`](../schemas/")
                .append(kind.name())
                .append(".json). If the file cannot be used, ")
                .append(kind.without())
                .append('\n');
        mapping("", kind.format());
    }

    private void mapping(String path, Format<?> format) {
        page.append("\n| Key | Value | If missing | Read by | Meaning |\n| --- | --- | --- | --- | --- |\n");
        for (Field<?> field : format.fields()) {
            List<String> keys = new ArrayList<>(List.of(field.key()));
            keys.addAll(field.aliases());
            row(
                    "`" + String.join("`, `", keys) + "`",
                    field.kind().description(),
                    missing(field),
                    readers(field),
                    field.documentation());
        }
        if (!format.furtherKeys().isEmpty()) {
            row("any other", "anything", "", "", format.furtherKeys());
        }
        for (Field<?> field : format.fields()) {
            Format<?> nested = field.kind().nested();
            if (nested != null) {
                String inside = path.isEmpty() ? field.key() : path + "." + field.key();
                page.append("\n### `")
                        .append(inside)
                        .append("`: ")
                        .append(nested.thing())
                        .append('\n');
                mapping(inside, nested);
            }
        }
    }

    private void row(String... cells) {
        page.append("| ")
                .append(String.join(
                        " | ",
                        List.of(cells).stream()
                                .map(cell -> cell.replace("|", "\\|"))
                                .toList()))
                .append(" |\n");
    }

    private static String missing(Field<?> field) {
        if (field.is(Field.Trait.REQUIRED)) {
            return "must be there";
        }
        Object fallback = field.fallback();
        boolean plain = fallback instanceof Number
                || fallback instanceof Boolean
                || fallback instanceof Enum
                || fallback instanceof String text && !text.isEmpty();
        return plain ? "`" + fallback + "`" : "";
    }

    private static String readers(Field<?> field) {
        if (field.is(Field.Trait.GM_ONLY)) {
            return "GM";
        }
        return field.is(Field.Trait.HIDEABLE) ? "all, unless hidden" : "all";
    }
}
