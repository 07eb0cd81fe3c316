package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.Marker;
import org.zhiku.extraction.text.Marker.Place;
import org.zhiku.extraction.text.MarkerKind;

/**
 * The sequences of numbers that are open at a place of the text: decides which markers
 * number an item, and where in the tree that item belongs.
 */
public final class Numbering {

	/**
	 * A line may begin with a number that leaves out some; not with one that leaves out
	 * many.
	 */
	private static final int WIDEST_GAP = 10;

	private final String text;

	private final MarkerPlaces places;

	private final NumberingFaults faults;

	private final List<Draft> roots = new ArrayList<>();

	private final List<Draft> open = new ArrayList<>();

	private final Map<MarkerKind, Integer> last = new EnumMap<>(MarkerKind.class);

	private final Map<MarkerKind, MarkerKind> parents = new EnumMap<>(MarkerKind.class);

	Numbering(String text, NumberingFaults faults) {
		this.text = text;
		this.places = new MarkerPlaces(text);
		this.faults = faults;
	}

	List<Draft> roots() {
		return this.roots;
	}

	/**
	 * Whether the marker numbers an item, by its place and by what its sequence lacks.
	 */
	boolean accepts(Marker marker, @Nullable Marker nextOfKind) {
		Draft sibling = sibling(marker.kind());
		int before = (sibling != null) ? sibling.number : this.last.getOrDefault(marker.kind(), 0);
		boolean continues = before > 0 && marker.number() == before + 1;
		boolean begins = marker.number() == 1 && nextOfKind != null && nextOfKind.number() == 2;
		return switch (marker.place()) {
			case LINE_START -> continues || acceptsLine(marker, nextOfKind, before);
			case SENTENCE_START -> continues || begins;
			case CLAUSE_START -> (continues && sibling != null) || (begins && isListStart(marker, nextOfKind));
			case GLUED -> acceptsGlued(marker, nextOfKind, sibling, continues, begins);
		};
	}

	/** A list within a sentence is one of items if its markers cannot be missed. */
	private boolean isListStart(Marker marker, @Nullable Marker next) {
		return marker.kind().enclosed() || this.text.charAt(marker.start() - 1) == '：'
				|| (next != null && next.place().compareTo(Place.CLAUSE_START) < 0);
	}

	/**
	 * An item may be glued to the heading of the one above it, to the end of the one
	 * before it if the one after it is known, or to a title.
	 */
	private boolean acceptsGlued(Marker marker, @Nullable Marker next, @Nullable Draft sibling, boolean continues,
			boolean begins) {
		if (sibling != null) {
			return continues && next != null && next.number() == marker.number() + 1;
		}
		boolean article = marker.kind().worded() && next != null && next.place() == Place.SENTENCE_START;
		boolean afterTitle = begins && this.open.isEmpty() && next != null
				&& (article || next.place() == Place.LINE_START);
		return afterTitle || ((continues || begins) && this.places.isInHeading(marker, innermost()));
	}

	private boolean acceptsLine(Marker marker, @Nullable Marker next, int before) {
		int number = marker.number();
		boolean followed = next != null && next.number() == number + 1;
		if (marker.kind().worded()) {
			return (number == 1 && (followed || before == 0)) || this.places.isSpaced(marker)
					|| (followed && number > before) || (before == 0 && number <= WIDEST_GAP);
		}
		if (marker.kind().enclosed() && this.places.isAlone(marker)) {
			return false;
		}
		return number == 1 || followed || (number > before && number - before <= WIDEST_GAP)
				|| (number <= before && sibling(marker.kind()) != null);
	}

	private @Nullable Marker innermost() {
		return this.open.isEmpty() ? null : this.open.getLast().marker;
	}

	private @Nullable Draft sibling(MarkerKind kind) {
		int level = level(kind);
		return (level < 0) ? null : this.open.get(level);
	}

	private int level(MarkerKind kind) {
		for (int i = this.open.size() - 1; i >= 0; i--) {
			if (this.open.get(i).kind == kind) {
				return i;
			}
		}
		return -1;
	}

	/** Puts the item of an accepted marker into the tree. */
	void add(Marker marker) {
		Draft item = Draft.of(marker);
		int level = level(marker.kind());
		if (level < 0) {
			addFirst(item);
		}
		else {
			addNext(item, level);
		}
		this.last.put(marker.kind(), marker.number());
	}

	private void addFirst(Draft item) {
		int expected = this.last.getOrDefault(item.kind, 0) + 1;
		int keep = firstLevel(item);
		closeTo(keep, item.start());
		MarkerKind parent = this.open.isEmpty() ? null : this.open.getLast().kind;
		if (parent != null) {
			this.parents.putIfAbsent(item.kind, parent);
		}
		if (item.number > 1 && item.number != expected) {
			this.faults.missingBefore(item, (item.number > expected) ? expected - 1 : 0);
		}
		push(item);
	}

	/** How many of the open items stay open above the first item of its kind. */
	private int firstLevel(Draft item) {
		MarkerKind parent = this.parents.get(item.kind);
		int known = (parent != null) ? level(parent) : -1;
		if (known >= 0) {
			return known + 1;
		}
		boolean unseen = !this.last.containsKey(item.kind);
		if (unseen && item.number == 1 && item.kind.compareTo(MarkerKind.HAN) > 0) {
			return this.open.size();
		}
		int keep = 0;
		while (keep < this.open.size() && this.open.get(keep).kind.compareTo(item.kind) < 0) {
			keep++;
		}
		return keep;
	}

	private void addNext(Draft item, int level) {
		Draft sibling = this.open.get(level);
		if (item.number > sibling.number) {
			int lost = resolve(item, level);
			if (item.number - sibling.number - 1 > lost) {
				this.faults.missingBefore(item, sibling.number);
			}
			closeTo(level, item.start());
			push(item);
			return;
		}
		if (level == 0 || item.number == sibling.number) {
			closeTo(level, item.start());
			if (item.number > 1) {
				this.faults.restarts(item, sibling.number);
			}
			push(item);
			return;
		}
		Draft lost = Draft.lostAfter(this.open.get(level - 1));
		closeTo(level - 1, item.start());
		push(lost);
		push(item);
	}

	/** Names the lost items before this one if the gap says exactly which they are. */
	private int resolve(Draft item, int level) {
		List<Draft> siblings = siblings(level);
		int from = siblings.size();
		while (from > 0 && siblings.get(from - 1).lost()) {
			from--;
		}
		int lost = siblings.size() - from;
		if (lost == 0 || from == 0 || item.number - siblings.get(from - 1).number - 1 != lost) {
			return 0;
		}
		Marker example = siblings.get(from - 1).marker;
		for (int i = from; i < siblings.size(); i++) {
			Draft gone = siblings.get(i);
			gone.inferred = (example != null) ? LostMarker.like(example, this.text, gone.number + 1 + i - from) : null;
			this.faults.lost(gone);
		}
		return lost;
	}

	private List<Draft> siblings(int level) {
		return (level == 0) ? this.roots : this.open.get(level - 1).children;
	}

	private void push(Draft item) {
		siblings(this.open.size()).add(item);
		this.open.add(item);
	}

	/** Ends all open items here; what follows is numbered anew. */
	void reset(int offset) {
		closeTo(0, offset);
		this.last.clear();
		this.parents.clear();
	}

	private void closeTo(int size, int offset) {
		while (this.open.size() > size) {
			Draft item = this.open.removeLast();
			item.end = DocumentText.trimmedEnd(this.text, item.start(), offset);
		}
	}

}
