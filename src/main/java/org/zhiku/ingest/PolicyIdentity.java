package org.zhiku.ingest;

import java.text.Normalizer;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.zhiku.corpus.SourceDocument;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.PolicyTitle;
import org.zhiku.ontology.Region;

/**
 * Decides which policy a document is: by its number, the issuing level and region, since
 * 长政发 is a code of Changsha and of Changzhi; else by title, first issuer and date; else
 * by its text alone. A number that only the collection gives is too often another
 * document's to stand alone: it counts together with the title. The same on every machine
 * and for every file that holds the document.
 */
final class PolicyIdentity {

	private PolicyIdentity() {
	}

	static Policy policy(SourceDocument document, Extraction extraction, String extractor) {
		return new Policy(NodeId.of(NodeKind.POLICY, of(document, extraction.metadata())), document.text(),
				document.sha256(), document.origin(), document.given().sourceId(), document.given().url(), extraction,
				extractor);
	}

	/**
	 * Whether there is anything that a policy has: what the text says, or what was said
	 * of it. A collection is believed to hold policies; what a person sends may be
	 * anything.
	 */
	static boolean isPolicy(SourceDocument document, Extraction extraction) {
		Metadata metadata = extraction.metadata();
		SourceDocument.Given given = document.given();
		return metadata.number() != null || !metadata.issuers().isEmpty() || metadata.signedOn() != null
				|| !extraction.sections().isEmpty() || !extraction.tasks().isEmpty() || given.documentNumber() != null
				|| (given.title() != null && given.issuer() != null);
	}

	static String of(SourceDocument document, Metadata metadata) {
		String key = PolicyTitle.key((metadata.title() != null) ? metadata.title() : document.given().title());
		String title = (key != null) ? key : "";
		DocumentNumber number = metadata.number();
		if (number != null) {
			String stated = number + "|" + place(metadata);
			return (metadata.numberEvidence() != null) ? stated : stated + "|" + title;
		}
		if (title.isEmpty()) {
			// Issuer and date alone would make one policy of all that was signed on a
			// day.
			return document.sha256();
		}
		String known = title + "|" + issuer(document, metadata) + "|" + date(document, metadata);
		return known.equals(title + "||") ? known + titleGivenBeside(title, document) : known;
	}

	/**
	 * A title that nothing else tells apart is that of every 政府工作报告, of which the
	 * collection may say which one it is; blank where it says no more than the text.
	 */
	private static String titleGivenBeside(String title, SourceDocument document) {
		String given = PolicyTitle.key(document.given().title());
		return (given == null || given.equals(title)) ? "" : "|" + given;
	}

	private static String place(Metadata metadata) {
		AdministrativeLevel level = metadata.level();
		Region region = metadata.region();
		return ((level != null) ? level.name() : "") + ((region != null) ? "|" + region.path() : "");
	}

	private static String issuer(SourceDocument document, Metadata metadata) {
		if (!metadata.issuers().isEmpty()) {
			return plain(metadata.issuers().get(0).department().name());
		}
		return plain(document.given().issuer());
	}

	private static String date(SourceDocument document, Metadata metadata) {
		LocalDate date = metadata.signedOn();
		if (date == null) {
			date = (metadata.publishedOn() != null) ? metadata.publishedOn() : document.given().date();
		}
		return (date != null) ? date.toString() : "";
	}

	/** Line breaks and the width of letters differ between copies of a document. */
	private static String plain(@Nullable String text) {
		if (text == null) {
			return "";
		}
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
	}

}
