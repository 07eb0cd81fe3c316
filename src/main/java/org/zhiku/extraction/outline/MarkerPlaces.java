package org.zhiku.extraction.outline;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.Marker;

/** What the text around a marker says of it. */
final class MarkerPlaces {

	private static final int LONGEST_HEADING = 60;

	private static final int LONGEST_BROKEN_HEADING = 16;

	private final String text;

	MarkerPlaces(String text) {
		this.text = text;
	}

	boolean isSpaced(Marker marker) {
		return marker.end() < this.text.length() && DocumentText.isSpace(this.text.charAt(marker.end()));
	}

	/** 第五条第（三）⏎（四）⏎（五）项: a reference broken into lines. */
	boolean isAlone(Marker marker) {
		int before = DocumentText.trimmedEnd(this.text, 0, marker.start()) - 1;
		boolean inSentence = before >= 0 && "）)第、条".indexOf(this.text.charAt(before)) >= 0;
		return inSentence && marker.end() < this.text.length() && this.text.charAt(marker.end()) == '\n';
	}

	/** Whether only a heading lies between the marker above and this one. */
	boolean isInHeading(Marker marker, @Nullable Marker above) {
		if (above == null || marker.start() - above.end() > LONGEST_HEADING
				|| above.kind().compareTo(marker.kind()) >= 0) {
			return false;
		}
		boolean brief = marker.start() - above.end() <= LONGEST_BROKEN_HEADING;
		for (int i = above.end(); i < marker.start(); i++) {
			char c = this.text.charAt(i);
			if ("。；：！（".indexOf(c) >= 0 || (c == '\n' && !brief)) {
				return false;
			}
		}
		return true;
	}

}
