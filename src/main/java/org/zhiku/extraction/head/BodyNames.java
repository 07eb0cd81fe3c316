package org.zhiku.extraction.head;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.gazetteer.DepartmentResolver;
import org.zhiku.extraction.gazetteer.DepartmentResolver.Context;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.extraction.text.DocumentText.Line;
import org.zhiku.ontology.Addressee;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Issuer;
import org.zhiku.ontology.Region;

/** The bodies behind the names of a letterhead. */
final class BodyNames {

	private final Gazetteer gazetteer;

	private final DepartmentResolver resolver;

	BodyNames(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
		this.resolver = new DepartmentResolver(gazetteer);
	}

	/** The issuers of these names; short ones are read by the number's place. */
	List<Issuer> issuers(String text, List<Line> names, @Nullable DocumentNumber number) {
		List<Issuer> issuers = new ArrayList<>();
		for (Line name : names) {
			Evidence evidence = Evidence.in(text, name.start(), name.end(), "metadata.issuer");
			String printed = evidence.quote().replaceAll("[\\s\u3000]", "");
			issuers.add(new Issuer(issuer(printed, number), issuers.size(), evidence));
		}
		return issuers;
	}

	private DepartmentRef issuer(String printed, @Nullable DocumentNumber number) {
		DepartmentRef full = this.resolver.resolveIssuer(printed);
		Region province = province(number);
		if (full.level() != null || province == null) {
			return full;
		}
		return this.resolver.resolve(printed, Context.of(AdministrativeLevel.PROVINCIAL, province)).department();
	}

	/** The body that a collection gives as the issuer; it stands nowhere in the text. */
	DepartmentRef given(String name) {
		return this.resolver.resolveIssuer(name);
	}

	/**
	 * Whose document it is where no issuer is stated: the province of the number, else
	 * the place that the title begins with (哈密市落实…工作方案).
	 */
	@Nullable Region place(@Nullable DocumentNumber number, @Nullable String title) {
		Region province = province(number);
		return (province != null || title == null) ? province
				: this.gazetteer.regions().knownAtStart(title).orElse(null);
	}

	/** An order bears the full name of its body, whose first character says nothing. */
	private @Nullable Region province(@Nullable DocumentNumber number) {
		boolean named = number != null && (number.agencyCode().endsWith("令") || number.agencyCode().endsWith("告"));
		return (number != null && !named) ? this.gazetteer.regions().provinceOfNumber(number.agencyCode()).orElse(null)
				: null;
	}

	List<Addressee> addressees(String text, List<Line> names, Context context) {
		List<Addressee> addressees = new ArrayList<>();
		for (Line name : names) {
			Evidence evidence = Evidence.in(text, name.start(), name.end(), "metadata.addressee");
			DepartmentRef department = this.resolver.resolve(evidence.quote(), context).department();
			addressees.add(new Addressee(department, addressees.size(), evidence));
		}
		return addressees;
	}

}
