package io.landfall.parsers.powercenter;

import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.keep.Kept;
import io.landfall.parsers.keep.MadeList;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * The objects of a folder in the order of the file. Those of a large estate are packed: each is unpacked when it is asked for, so that only
 * what is looked at takes memory, and a list of one kind unpacks nothing else.
 */
public final class FolderObjects extends AbstractList<FolderObject> implements RandomAccess {

    private final List<Entry> entries;

    private record Entry(Class<?> kind, Kept<? extends Record> object) {}

    private FolderObjects(List<Entry> entries) {
        this.entries = entries;
    }

    /** The same objects, held as they are unless they are held otherwise already. */
    static FolderObjects of(List<FolderObject> objects) {
        if (objects instanceof FolderObjects own) {
            return own;
        }
        var builder = new Builder(Keeper.open());
        objects.forEach(builder::add);
        return builder.take();
    }

    /** Takes the objects of one folder after the other, while they are read. */
    public static final class Builder {

        private final Keeper keeper;
        private final List<Entry> entries = new ArrayList<>();

        public Builder(Keeper keeper) {
            this.keeper = keeper;
        }

        public void add(FolderObject object) {
            entries.add(new Entry(object.getClass(), keeper.keep((Record) object)));
        }

        /** What has come since the last time. */
        public FolderObjects take() {
            var taken = new FolderObjects(List.copyOf(entries));
            entries.clear();
            return taken;
        }
    }

    @Override
    public FolderObject get(int index) {
        return (FolderObject) entries.get(index).object().get();
    }

    @Override
    public int size() {
        return entries.size();
    }

    <T extends FolderObject> List<T> only(Class<T> kind) {
        var places = IntStream.range(0, entries.size())
                .filter(place -> kind.isAssignableFrom(entries.get(place).kind()))
                .toArray();
        return new MadeList<>(places.length, index -> kind.cast(get(places[index])));
    }
}
