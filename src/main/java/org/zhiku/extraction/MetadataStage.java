package org.zhiku.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.extraction.DocumentText.Line;
import org.zhiku.ontology.Addressee;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Issuer;
import org.zhiku.ontology.Metadata;

/** What a document says of itself; what came beside the text only fills gaps. */
final class MetadataStage {

	Metadata read(DocumentText document, Given given) {
		String text = document.text();
		LetterHead head = LetterHead.of(document);
		Signature signature = Signature.scan(document, head.bodyStart()).stream().findFirst().orElse(null);
		Line printed = (head.title() != null) ? head.title() : AttachedTitle.find(document, head.bodyStart());
		String title = (printed != null) ? onOneLine(printed.in(text)) : given.title();
		NumberReader.Found number = head.number();
		List<Issuer> issuers = issuers(text, IssuerRules.choose(text, head, printed, signature));
		LocalDate signedOn = (signature != null) ? signature.date() : null;
		return new Metadata(title, (printed != null) ? evidence(text, printed, "metadata.title") : null,
				(number != null) ? number.number() : givenNumber(given), (number != null) ? number.evidence() : null,
				TitleRules.genre((title != null) ? title : ""), null, null, issuers, addressees(text, head), signedOn,
				given.date());
	}

	private static @Nullable DocumentNumber givenNumber(Given given) {
		String written = given.documentNumber();
		return (written != null) ? NumberReader.parse(written) : null;
	}

	private static List<Issuer> issuers(String text, List<Line> names) {
		List<Issuer> issuers = new ArrayList<>();
		for (Line name : names) {
			DepartmentRef department = new DepartmentRef(name.in(text), null, null, false);
			issuers.add(new Issuer(department, issuers.size(), evidence(text, name, "metadata.issuer")));
		}
		return issuers;
	}

	private static List<Addressee> addressees(String text, LetterHead head) {
		List<Addressee> addressees = new ArrayList<>();
		for (Line name : head.addressees()) {
			DepartmentRef department = new DepartmentRef(name.in(text), null, null, true);
			addressees.add(new Addressee(department, addressees.size(), evidence(text, name, "metadata.addressee")));
		}
		return addressees;
	}

	private static Evidence evidence(String text, Line line, String rule) {
		return Evidence.in(text, line.start(), line.end(), rule);
	}

	private static String onOneLine(String printed) {
		StringBuilder title = new StringBuilder();
		for (String part : printed.split("\\R")) {
			title.append(part.strip());
		}
		return title.toString();
	}

}
