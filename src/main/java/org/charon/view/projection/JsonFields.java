package org.charon.view.projection;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.charon.view.state.Token;

/** Splits the larger records of the state into fields, so that unchanged fields need not be serialised again. */
final class JsonFields {

    /** Records of which usually only one field changes. Null fields are omitted. */
    private static final List<Class<?>> SPLIT_TYPES =
            List.of(ViewState.class, ViewState.LocationData.class, SiteView.class, DeckView.class, Token.class);

    private final Map<Class<?>, List<BeanPropertyWriter>> fields = new HashMap<>();

    JsonFields(ObjectMapper mapper) {
        for (Class<?> type : SPLIT_TYPES) {
            List<BeanPropertyWriter> found = fieldsOf(type, mapper);
            // A custom serializer has no fields.
            if (!found.isEmpty()) {
                fields.put(type, found);
            }
        }
    }

    /** A map from wire name to field, in order, for one of those records; any other value unchanged. */
    Object fieldsOf(Object value) {
        List<BeanPropertyWriter> known = value == null ? null : fields.get(value.getClass());
        if (known == null) {
            return value;
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        for (BeanPropertyWriter field : known) {
            Object part = get(field, value);
            if (part != null || !field.willSuppressNulls()) {
                byName.put(field.getName(), part);
            }
        }
        return byName;
    }

    private static List<BeanPropertyWriter> fieldsOf(Class<?> type, ObjectMapper mapper) {
        try {
            List<BeanPropertyWriter> found = new ArrayList<>();
            Iterator<PropertyWriter> properties = mapper.getSerializerProviderInstance()
                    .findValueSerializer(type)
                    .properties();
            properties.forEachRemaining(property -> found.add((BeanPropertyWriter) property));
            return found;
        } catch (JsonMappingException e) {
            throw new IllegalStateException(type + " cannot be written as JSON", e);
        }
    }

    private static Object get(BeanPropertyWriter field, Object bean) {
        try {
            return field.get(bean);
        } catch (Exception e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }
}
