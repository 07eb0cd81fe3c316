package org.zhiku.search.lucene.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.lucene.store.NameTerm;

/**
 * A body or region and how its name may be begun.
 *
 * @param term what the index has it by
 * @param forms the full name first, then how else it is written
 */
record NamedBody(NameTerm term, List<WrittenName> forms) {

	/** What {@link org.zhiku.search.suggest.Typed#inName} takes as left out. */
	private static final Pattern DIVISIONS = Pattern.compile("(?<=.)[省市县区州]");

	private static final Comparator<String> LONGEST_FIRST = Comparator.comparingInt(String::length)
		.reversed()
		.thenComparing(Comparator.naturalOrder());

	NamedBody {
		forms = List.copyOf(forms);
	}

	/** Other forms count where they are begun in another way than those before them. */
	static NamedBody of(NameTerm term, Set<String> otherForms) {
		List<WrittenName> forms = new ArrayList<>(List.of(WrittenName.of(term.name())));
		Set<String> bare = new HashSet<>();
		otherForms.stream()
			.filter((form) -> !term.name().contains(form) && !bare(term.name()).equals(bare(form)))
			.sorted(LONGEST_FIRST)
			.filter((form) -> bare.add(bare(form)))
			.forEach((form) -> forms.add(WrittenName.of(form)));
		return new NamedBody(term, forms);
	}

	private static String bare(String name) {
		return DIVISIONS.matcher(name).replaceAll("");
	}

	NodeId id() {
		return this.term.id();
	}

	String name() {
		return this.term.name();
	}

}
