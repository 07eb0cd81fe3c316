package org.zhiku.extraction.head;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.extraction.gazetteer.DepartmentResolver.Context;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Issuer;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Region;

/**
 * What a document says of itself; what came beside the text only fills gaps, such as that
 * of a title that says no more than 政府工作报告.
 */
public final class MetadataStage {

	private final BodyNames bodies;

	public MetadataStage(Gazetteer gazetteer) {
		this.bodies = new BodyNames(gazetteer);
	}

	public Metadata read(DocumentText document, Given given) {
		String text = document.text();
		LetterHead head = LetterHead.of(document);
		Signature signature = Signature.first(document, head.bodyStart());
		Line printed = (head.title() != null) ? head.title() : AttachedTitle.find(document, head.bodyStart());
		String own = (printed != null) ? onOneLine(printed.in(text)) : null;
		boolean fuller = given.title() != null && (own == null || TitleRules.isFuller(given.title(), own));
		String title = fuller ? given.title() : own;
		NumberReader.Found found = head.number();
		DocumentNumber number = (found != null) ? found.number() : givenNumber(text, given);
		List<Issuer> issuers = this.bodies.issuers(text, IssuerRules.choose(text, head, printed, signature), number);
		DepartmentRef lead = lead(issuers, given);
		Region region = (lead != null) ? lead.region() : this.bodies.place(number, title);
		AdministrativeLevel level = (lead != null && lead.level() != null) ? lead.level()
				: (region != null) ? region.level() : null;
		return new Metadata(title, (printed != null && !fuller) ? evidence(text, printed) : null, number,
				(found != null) ? found.evidence() : null, TitleRules.genre((title != null) ? title : ""), level,
				region, issuers, this.bodies.addressees(text, head.addressees(), Context.of(level, region)),
				(signature != null) ? signature.date() : HeadDate.find(document, head), given.date());
	}

	private @Nullable DepartmentRef lead(List<Issuer> issuers, Given given) {
		if (!issuers.isEmpty()) {
			return issuers.getFirst().department();
		}
		return (given.issuer() != null && !given.issuer().isBlank()) ? this.bodies.given(given.issuer()) : null;
	}

	/** Collections often give the first number of the text, which is one it cites. */
	private static @Nullable DocumentNumber givenNumber(String text, Given given) {
		String written = given.documentNumber();
		DocumentNumber number = (written != null) ? NumberReader.parse(written) : null;
		return (number != null && !NumberReader.isOnlyCited(text, number)) ? number : null;
	}

	private static Evidence evidence(String text, Line title) {
		return Evidence.in(text, title.start(), title.end(), "metadata.title");
	}

	private static String onOneLine(String printed) {
		StringBuilder title = new StringBuilder();
		for (String part : printed.split("\\R")) {
			title.append(part.strip());
		}
		return title.toString();
	}

}
