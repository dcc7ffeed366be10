package org.charon.binary;

import java.io.File;
import java.io.FileDescriptor;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.AccessibleObject;
import java.nio.Buffer;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * What may not be in the image heap of a native binary: what native-image itself refuses, and what would be the same in every process, or
 * the building machine's, without any error.
 */
final class ForbiddenInHeap {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.util.random.RandomGenerator", "the same random numbers at every start"),
            Map.entry("java.lang.Thread", "a thread"),
            Map.entry("java.util.concurrent.ForkJoinPool", "a pool of threads"),
            Map.entry("java.io.RandomAccessFile", "an open file"),
            Map.entry("java.util.zip.ZipFile", "an open file"),
            Map.entry("java.nio.channels.Channel", "a channel"),
            Map.entry("java.nio.channels.Selector", "a selector"),
            Map.entry("java.net.Socket", "a socket"),
            Map.entry("java.net.ServerSocket", "a socket"),
            Map.entry("java.net.DatagramSocket", "a socket"),
            Map.entry("java.net.NetworkInterface", "a network interface"),
            Map.entry("java.lang.Process", "a process"),
            Map.entry("java.lang.ProcessHandle", "a process"),
            Map.entry("java.lang.ref.Cleaner", "a cleaner"),
            Map.entry("java.lang.ref.Cleaner$Cleanable", "a cleaner"),
            Map.entry("jdk.internal.ref.Cleaner", "a cleaner"),
            Map.entry("io.netty.buffer.ByteBuf", "a buffer of Netty"),
            Map.entry("io.netty.buffer.ByteBufAllocator", "an allocator of Netty's buffers"));

    /** Loggers are Quarkus' own in a binary; the rest is the JVM's description of code, which native-image has its own way with. */
    private static final Set<String> LEAVES =
            Set.of("java.util.logging.Logger", "org.jboss.logging.Logger", "org.slf4j.Logger");

    private static final List<Class<?>> CODE = List.of(
            Class.class,
            ClassLoader.class,
            Module.class,
            ModuleLayer.class,
            Package.class,
            AccessibleObject.class,
            MethodHandle.class,
            MethodType.class,
            VarHandle.class,
            CallSite.class,
            ThreadGroup.class);

    private final BuildMachine machine;

    ForbiddenInHeap(BuildMachine machine) {
        this.machine = machine;
    }

    /**
     * @param value anything but null
     * @return why it may not be in the heap, with its class
     */
    Optional<String> reason(Object value) {
        return reasonFor(value).map(reason -> reason + " (" + value.getClass().getName() + ")");
    }

    /** Whether what it refers to need not be looked at. */
    boolean isLeaf(Object value) {
        Class<?> type = value.getClass();
        return value instanceof Number && type.getName().startsWith("java.lang.")
                || value instanceof String
                || value instanceof File
                || value instanceof Path
                || type.isArray()
                        && type.getComponentType().isPrimitive()
                        && type != long[].class
                        && type != int[].class
                || value == FileSystems.getDefault()
                || CODE.stream().anyMatch(kind -> kind.isInstance(value))
                || hierarchy(type).stream().anyMatch(part -> LEAVES.contains(part.getName()));
    }

    private Optional<String> reasonFor(Object value) {
        if (value instanceof FileDescriptor descriptor) {
            return Optional.of("an open file").filter(open -> descriptor.valid() && !isStandard(descriptor));
        }
        if (value instanceof Buffer buffer && buffer.isDirect()) {
            return Optional.of("memory outside of the heap");
        }
        if (value instanceof ThreadPoolExecutor executor && executor.getPoolSize() > 0) {
            return Optional.of("a started executor");
        }
        return hierarchy(value.getClass()).stream()
                .map(part -> TYPES.get(part.getName()))
                .filter(reason -> reason != null)
                .findFirst()
                .or(() -> machine.reading(value));
    }

    /** Standard input and output, which native-image replaces. */
    private static boolean isStandard(FileDescriptor descriptor) {
        return descriptor == FileDescriptor.in || descriptor == FileDescriptor.out || descriptor == FileDescriptor.err;
    }

    private static List<Class<?>> hierarchy(Class<?> type) {
        List<Class<?>> found = new ArrayList<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Class<?> part = open.remove();
            found.add(part);
            open.addAll(List.of(part.getInterfaces()));
            if (part.getSuperclass() != null) {
                open.add(part.getSuperclass());
            }
        }
        return found;
    }
}
