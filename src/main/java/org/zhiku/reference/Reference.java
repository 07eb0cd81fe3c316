package org.zhiku.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Genre;

/**
 * What a reference tells of a policy. All texts are on one line. 参考文献
 *
 * @param issuers full names in order, the lead first
 * @param date when it was signed, else published
 * @param genre null for a policy that is only cited
 * @param url where it can be read; null where only a file is known
 */
public record Reference(String id, @Nullable String title, @Nullable String docNumber, List<String> issuers,
		@Nullable LocalDate date, @Nullable Genre genre, @Nullable String url) {

	/** The properties of a policy that {@link #of} reads. */
	public static final List<String> NEEDED = List.of("id", "title", "docNumber", "issuerNames", "signedOn",
			"publishedOn", "genre", "url", "origin", "sourceId");

	public Reference {
		title = (title != null) ? oneLine(title) : null;
		docNumber = (docNumber != null) ? oneLine(docNumber) : null;
		issuers = issuers.stream().map(Reference::oneLine).toList();
	}

	/** Of a policy's properties as the graph holds them. */
	public static Reference of(Map<String, Object> policy) {
		Object signed = policy.get("signedOn");
		Object genre = policy.get("genre");
		return new Reference(String.valueOf(policy.get("id")), (String) policy.get("title"),
				(String) policy.get("docNumber"), names(policy.get("issuerNames")),
				(LocalDate) ((signed != null) ? signed : policy.get("publishedOn")),
				(genre != null) ? Genre.valueOf(genre.toString()) : null, url(policy));
	}

	/** By what a reader knows it; never blank. */
	String heading() {
		if (this.title != null && !this.title.isEmpty()) {
			return this.title;
		}
		return (this.docNumber != null) ? this.docNumber : this.id;
	}

	/** The document number where the heading is not it. */
	@Nullable String number() {
		return heading().equals(this.docNumber) ? null : this.docNumber;
	}

	private static @Nullable String url(Map<String, Object> policy) {
		for (String property : List.of("url", "origin", "sourceId")) {
			if (policy.get(property) instanceof String text && text.matches("https?://\\S+")) {
				return text;
			}
		}
		return null;
	}

	private static List<String> names(@Nullable Object names) {
		return (names instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	private static String oneLine(String text) {
		return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
	}

}
