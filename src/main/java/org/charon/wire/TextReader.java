package org.charon.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;

/** Reads a JSON string into a {@code String}: only from a string, and only without NUL, which no name or text needs. */
final class TextReader extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (text.indexOf('\0') >= 0) {
            throw new NulInText(parser, text);
        }
        return text;
    }

    /** A string that holds U+0000; its own type, so that the answer can say so. */
    static final class NulInText extends InvalidFormatException {
        private static final long serialVersionUID = 1L;

        NulInText(JsonParser parser, String text) {
            super(parser, "NUL character", text, String.class);
        }
    }
}
