package org.zhiku.extraction.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DecimalMarkers;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.Marker;
import org.zhiku.extraction.text.MarkerKind;
import org.zhiku.extraction.text.MarkerScanner;

/** Builds the tree of numbered items out of the markers and cuts of a text. */
final class OutlineBuilder {

	private static final int NONE = Integer.MAX_VALUE;

	private final List<Marker> markers;

	private final List<Cut> cuts;

	private final Numbering numbering;

	private int nextCut;

	/** Where the last item ends if no other follows: at the first cut after it began. */
	private int tail = NONE;

	private int resume;

	private OutlineBuilder(List<Marker> markers, List<Cut> cuts, Numbering numbering) {
		this.markers = markers;
		this.cuts = cuts;
		this.numbering = numbering;
	}

	static List<Draft> build(DocumentText document, int bodyStart, NumberingFaults faults) {
		List<Cut> cuts = Cut.scan(document, bodyStart);
		String text = document.text();
		List<Marker> markers = Contents.withoutTable(text, DecimalMarkers.mergedWith(MarkerScanner.scan(text), text));
		Numbering numbering = new Numbering(text, faults);
		OutlineBuilder builder = new OutlineBuilder(markers, cuts, numbering);
		builder.resume = bodyStart;
		builder.run();
		numbering.reset(Math.min(text.length(), builder.tail));
		return numbering.roots();
	}

	private void run() {
		@Nullable Marker[] next = nextOfKind();
		for (int i = 0; i < this.markers.size(); i++) {
			Marker marker = this.markers.get(i);
			passCuts(marker.start());
			if (marker.start() >= this.resume && this.numbering.accepts(marker, next[i])) {
				this.numbering.add(marker);
				this.tail = NONE;
			}
		}
		passCuts(Integer.MAX_VALUE);
	}

	private void passCuts(int offset) {
		while (this.nextCut < this.cuts.size() && this.cuts.get(this.nextCut).start() <= offset) {
			Cut cut = this.cuts.get(this.nextCut++);
			this.tail = (this.tail == NONE) ? cut.start() : this.tail;
			if (cut.anew()) {
				this.numbering.reset(this.tail);
			}
			this.resume = Math.max(this.resume, cut.resume());
		}
	}

	private @Nullable Marker[] nextOfKind() {
		@Nullable Marker[] next = new Marker[this.markers.size()];
		Map<MarkerKind, Marker> seen = new EnumMap<>(MarkerKind.class);
		for (int i = this.markers.size() - 1; i >= 0; i--) {
			Marker marker = this.markers.get(i);
			next[i] = seen.put(marker.kind(), marker);
		}
		return next;
	}

}
