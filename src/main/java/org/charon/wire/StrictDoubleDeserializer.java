package org.charon.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads a JSON number into a {@code double}: no "NaN" or "Infinity" strings, no overflow to infinity. */
final class StrictDoubleDeserializer extends StdScalarDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    StrictDoubleDeserializer(Class<Double> type) {
        super(type);
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken().isNumeric()) {
            double number = parser.getDoubleValue();
            if (Double.isFinite(number)) {
                return number;
            }
        }
        return (Double) context.handleUnexpectedToken(_valueClass, parser);
    }

    @Override
    public Double getNullValue(DeserializationContext context) throws JsonMappingException {
        if (_valueClass.isPrimitive()) {
            context.reportInputMismatch(this, "null");
        }
        return null;
    }
}
