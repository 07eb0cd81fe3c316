package org.zhiku.search.lucene.clause;

import java.io.IOException;
import java.util.Set;

import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.lucene.store.StoredText;

/** What stands between two tokens of a text; asked document by document. */
final class Between {

	private final LeafReader reader;

	private final String text;

	private int document = -1;

	private @Nullable String stored;

	Between(LeafReader reader, String text) {
		this.reader = reader;
		this.text = text;
	}

	/**
	 * Whether punctuation stands there, white space aside, and no letter or digit. Of a
	 * text that is not stored one character is believed to be a mark.
	 */
	boolean isPunctuation(int document, int start, int end) throws IOException {
		if (this.document != document) {
			this.document = document;
			this.stored = StoredText.of(this.reader.storedFields().document(document, Set.of(this.text)), this.text);
		}
		if (this.stored == null) {
			return end - start == 1;
		}
		String gap = this.stored.substring(start, end);
		return !gap.isBlank() && gap.codePoints().noneMatch(Character::isLetterOrDigit);
	}

}
