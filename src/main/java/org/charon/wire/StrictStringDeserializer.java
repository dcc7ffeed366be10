package org.charon.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;

/** Reads a JSON string. Rejects other JSON types, NUL characters and unpaired surrogates. */
final class StrictStringDeserializer extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    StrictStringDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (text.indexOf('\0') >= 0) {
            throw new ForbiddenCharacter(parser, text, "a NUL character (U+0000)");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new ForbiddenCharacter(parser, text, "half a character (an unpaired surrogate)");
        }
        return text;
    }

    /** A separate type, so that the answer can name the forbidden character. */
    static final class ForbiddenCharacter extends InvalidFormatException {
        private static final long serialVersionUID = 1L;

        final String what;

        ForbiddenCharacter(JsonParser parser, String text, String what) {
            super(parser, what, text, String.class);
            this.what = what;
        }
    }
}
