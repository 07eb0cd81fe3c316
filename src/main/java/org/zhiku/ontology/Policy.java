package org.zhiku.ontology;

import org.jspecify.annotations.Nullable;

/**
 * A policy document with everything read out of it, ready to be written to the graph.
 * 政策文件
 *
 * @param id derived from the document number, issuing level and region, else from title,
 * first issuer and date
 * @param text the whole text, to which all offsets refer
 * @param sha256 of the text in UTF-8, hexadecimal
 * @param origin where it came from: a path, with {@code #line} for a line of a collection
 * @param sourceId the id that the collection gave it
 * @param url where it can be read, as the collection or the page says
 * @param extraction the facts
 * @param extractor the version of what read them
 */
public record Policy(NodeId id, String text, String sha256, String origin, @Nullable String sourceId,
		@Nullable String url, Extraction extraction, String extractor) {

	/** The same document as this policy. */
	public Policy withId(NodeId id) {
		return new Policy(id, this.text, this.sha256, this.origin, this.sourceId, this.url, this.extraction,
				this.extractor);
	}

	/** What gave the text: the id in the collection, else the origin. */
	public String source() {
		return source(this.sourceId, this.origin);
	}

	/** What gives a text that has this id in its collection and this origin. */
	public static String source(@Nullable String sourceId, String origin) {
		return (sourceId != null) ? sourceId : origin;
	}

}
