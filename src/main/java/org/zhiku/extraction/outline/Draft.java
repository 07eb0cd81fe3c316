package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.Marker;
import org.zhiku.extraction.text.MarkerKind;

/**
 * An item while the outline is being built. One without a marker stands for an item whose
 * heading is lost and only whose parts are left.
 */
final class Draft {

	final MarkerKind kind;

	final @Nullable Marker marker;

	/** Its number; of a lost item the number of the one before it. */
	final int number;

	final List<Draft> children = new ArrayList<>();

	/** The marker that a lost item must have had, where that is certain. */
	@Nullable String inferred;

	int end;

	private Draft(MarkerKind kind, @Nullable Marker marker, int number) {
		this.kind = kind;
		this.marker = marker;
		this.number = number;
	}

	static Draft of(Marker marker) {
		return new Draft(marker.kind(), marker, marker.number());
	}

	static Draft lostAfter(Draft before) {
		return new Draft(before.kind, null, before.number);
	}

	boolean lost() {
		return this.marker == null;
	}

	/** Where its own text begins; of a lost item where its first part begins. */
	int start() {
		return (this.marker != null) ? this.marker.start() : this.children.getFirst().start();
	}

	/** The number of the last child of this kind that is not lost; 0 without one. */
	int lastChild(MarkerKind kind) {
		for (int i = this.children.size() - 1; i >= 0; i--) {
			if (!this.children.get(i).lost() && this.children.get(i).kind == kind) {
				return this.children.get(i).number;
			}
		}
		return 0;
	}

}
