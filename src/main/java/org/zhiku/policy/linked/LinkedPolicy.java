package org.zhiku.policy.linked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.DeclaredFields;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.PolicyStatusOn;
import org.zhiku.ontology.Relation;
import org.zhiku.policy.CitationRelations;
import org.zhiku.reference.Reference;

/**
 * A policy with what it names and what names it, as far as others must know it to follow.
 *
 * @param reference its names, its date, and where it was published
 * @param text null where the corpus lacks it, or it was not read
 * @param sha256 of the text in UTF-8; null where the corpus lacks it
 * @param firstDay the first day on which it applies; null where unknown
 * @param lastDay the last day, by its own words or since it is repealed; null without one
 * that is known
 * @param place the full name of the first issuer's region, or of the country; null where
 * unknown
 * @param status today
 * @param cited other policies that it names, each by each relation once
 * @param changedBy policies that amend or repeal it
 */
record LinkedPolicy(Reference reference, @Nullable String text, @Nullable String sha256, @Nullable LocalDate signedOn,
		@Nullable LocalDate publishedOn, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay,
		@Nullable String place, PolicyStatusOn status, List<Body> issuers, List<Link> cited, List<Link> changedBy) {

	private static final String TYPE = "Policy";

	private static final String STATUS = "status";

	private static final String ISSUERS = "issuers";

	private static final String CITED = "cited";

	private static final String CHANGED_BY = "changedBy";

	/** More than any policy of the corpus names. */
	private static final int MOST = 500;

	private static final Selection OTHER = new Selection(List.of("id", "title", "docNumber"), List.of());

	LinkedPolicy {
		issuers = List.copyOf(issuers);
		cited = List.copyOf(cited);
		changedBy = List.copyOf(changedBy);
	}

	/** What reads it, in one statement. */
	static GraphQuery query(NodeId id, DeclaredFields fields, boolean withText) {
		Selection status = fields.needs(TYPE, STATUS);
		Set<String> properties = new LinkedHashSet<>(Reference.NEEDED);
		properties.addAll(List.of("sha256", "firstDay", "level", "regionNames"));
		properties.addAll(status.properties());
		if (withText) {
			properties.add("text");
		}
		List<Selection.Link> links = new ArrayList<>(status.links());
		links.add(new Selection.Link(ISSUERS, Hop.along(Relation.ISSUED_BY), List.of("order"), by("order"),
				new Selection(List.of("id", "name"), List.of())));
		links.add(new Selection.Link(CITED, CitationRelations.CITED, List.of("type"), by("start"), OTHER));
		links.add(new Selection.Link(CHANGED_BY, Hop.against(Relation.AMENDS, Relation.REPEALS), List.of("type"),
				by("start"), OTHER));
		Window one = new Window(List.of(new Property("id", Operator.EQUAL, id.value())), List.of(Order.ascending("id")),
				1, null, false, false);
		return new GraphQuery(NodeKind.POLICY, one, new Selection(List.copyOf(properties), links));
	}

	static LinkedPolicy of(Page.Row row, DeclaredFields fields) {
		Map<String, Object> policy = row.properties();
		if (!(fields.value(TYPE, STATUS, row) instanceof PolicyStatusOn status)) {
			throw new IllegalStateException("Every policy has a status");
		}
		return new LinkedPolicy(Reference.of(policy), (String) policy.get("text"), (String) policy.get("sha256"),
				(LocalDate) policy.get("signedOn"), (LocalDate) policy.get("publishedOn"),
				(LocalDate) policy.get("firstDay"), status.end(), place(policy), status,
				row.link(ISSUERS).rows().stream().map((body) -> Body.of(body.properties())).distinct().toList(),
				links(row.link(CITED)), links(row.link(CHANGED_BY)));
	}

	/** By what a reader knows it. */
	String heading() {
		String title = this.reference.title();
		String number = this.reference.docNumber();
		return (title != null) ? title : (number != null) ? number : this.reference.id();
	}

	@Nullable Genre genre() {
		return this.reference.genre();
	}

	private static Window by(String edgeProperty) {
		return new Window(List.of(), List.of(Order.edge(edgeProperty), new Order(new Key.Identity(), false)), MOST,
				null, false, false);
	}

	private static @Nullable String place(Map<String, Object> policy) {
		if (policy.get("regionNames") instanceof List<?> names && !names.isEmpty()) {
			return String.valueOf(names.getLast());
		}
		return "NATIONAL".equals(policy.get("level")) ? "中华人民共和国" : null;
	}

	private static List<Link> links(Page page) {
		return page.rows().stream().map(Link::of).distinct().toList();
	}

	/** Who issued it. */
	record Body(String id, String name) {

		static Body of(Map<String, Object> department) {
			return new Body(String.valueOf(department.get("id")), String.valueOf(department.get("name")));
		}

	}

	/** Another policy, and what the two have to do with each other. */
	record Link(CitationRelation relation, String id, @Nullable String title, @Nullable String docNumber) {

		static Link of(Page.Row row) {
			Map<String, Object> other = row.properties();
			return new Link(CitationRelation.valueOf(String.valueOf(row.edge().get("type"))),
					String.valueOf(other.get("id")), (String) other.get("title"), (String) other.get("docNumber"));
		}

		String heading() {
			return (this.title != null) ? this.title : (this.docNumber != null) ? this.docNumber : this.id;
		}

	}

}
