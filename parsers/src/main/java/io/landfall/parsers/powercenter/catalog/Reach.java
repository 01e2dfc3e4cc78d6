package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.powercenter.Folder;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far objects of one export reach into others. What is looked for again whenever exports are checked says by itself which export
 * answers it; what is asked only later, for example for a function that an expression calls, is told by the folder that it looks in.
 */
public final class Reach {

    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private final Set<Ask> later = ConcurrentHashMap.newKeySet();
    private volatile boolean isChecked;

    /** One export has what another refers to. */
    public record Link(String from, String to) {}

    /**
     * Something is asked of all folders of a name, whether any answers or not.
     *
     * @param file whose object asks
     */
    public record Ask(String file, String folder) {}

    /** From now on questions are new ones, unless they were asked before. */
    public void checked() {
        isChecked = true;
    }

    /** Which exports have answered others so far. */
    public Set<Link> links() {
        return new HashSet<>(links);
    }

    /** What was asked of other exports only after they were checked. */
    public Set<Ask> askedLater() {
        return new HashSet<>(later);
    }

    void asks(Folder from, String question, String folder) {
        var whole = from.at() + "\n" + question + "\n" + folder;
        if (!isChecked) {
            checked.add(whole);
        } else if (!checked.contains(whole)) {
            later.add(new Ask(from.at().file(), folder));
        }
    }

    void answers(Folder from, Folder by) {
        if (!from.at().file().equals(by.at().file())) {
            links.add(new Link(from.at().file(), by.at().file()));
        }
    }
}
