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
import java.util.Objects;
import org.charon.view.state.Token;

/** Takes the state's larger records apart, so that what has not changed in them need not be made into JSON. */
final class JsonFields {

    /** Records of which mostly one field changes; everything in them is written unless it is null. */
    private static final List<Class<?>> OPENED =
            List.of(ViewState.class, ViewState.LocationData.class, SiteView.class, DeckView.class, Token.class);

    private final Map<Class<?>, List<BeanPropertyWriter>> fields = new HashMap<>();

    /**
     * @param mapper knows the names on the wire
     */
    JsonFields(ObjectMapper mapper) {
        for (Class<?> type : OPENED) {
            List<BeanPropertyWriter> found = fieldsOf(type, mapper);
            // A serializer that somebody wrote by hand knows of no fields.
            if (!found.isEmpty()) {
                fields.put(type, found);
            }
        }
    }

    /**
     * @param value anything
     * @return a larger record as a map from the names on the wire, in their order; everything else as it is
     */
    Object opened(Object value) {
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

    /**
     * @param a part of a state
     * @param b part of another
     * @return whether they are equal also in the order of keys, which a map's own {@code equals} passes over and screens draw tokens in
     */
    static boolean same(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            if (one.size() != other.size()) {
                return false;
            }
            Iterator<? extends Map.Entry<?, ?>> theirs = other.entrySet().iterator();
            for (Map.Entry<?, ?> mine : one.entrySet()) {
                Map.Entry<?, ?> its = theirs.next();
                if (!mine.getKey().equals(its.getKey()) || !same(mine.getValue(), its.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof List<?> one && b instanceof List<?> other) {
            if (one.size() != other.size()) {
                return false;
            }
            Iterator<?> theirs = other.iterator();
            for (Object mine : one) {
                if (!same(mine, theirs.next())) {
                    return false;
                }
            }
            return true;
        }
        return Objects.equals(a, b);
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
