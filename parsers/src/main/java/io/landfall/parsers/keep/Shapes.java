package io.landfall.parsers.keep;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of packed values, numbered as they come. */
final class Shapes {

    private final Map<Class<?>, Shape> known = new HashMap<>();
    private final List<Shape> all = new ArrayList<>();

    synchronized Shape of(Class<?> type) {
        return known.computeIfAbsent(type, _ -> {
            var shape = Shape.of(type, all.size());
            all.add(shape);
            return shape;
        });
    }

    synchronized Shape at(int number) {
        return all.get(number);
    }

    /**
     * A record or an enumeration.
     *
     * @param constants of an enumeration
     * @param accessors of a record, in the order of its constructor
     */
    record Shape(
            int number,
            List<Object> constants,
            List<Method> accessors,
            @Nullable Constructor<?> constructor) {

        private static Shape of(Class<?> type, int number) {
            var constants = type.getEnumConstants();
            if (constants != null) {
                return new Shape(number, List.of(constants), List.of(), null);
            }
            var components = type.getRecordComponents();
            if (components == null) {
                throw new Packing.UnpackableException(type);
            }
            var accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                accessors.forEach(accessor -> accessor.setAccessible(true));
                return new Shape(number, List.of(), accessors, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        Object part(Record value, int index) {
            try {
                return accessors.get(index).invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }

        Object made(@Nullable Object[] parts) {
            if (constructor == null) {
                throw new IllegalStateException("an enumeration");
            }
            try {
                return constructor.newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
