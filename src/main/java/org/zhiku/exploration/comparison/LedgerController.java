package org.zhiku.exploration.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.GraphReads;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.NodesBelow;
import org.zhiku.exploration.Measure;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.And;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Or;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.Condition.Related;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.TargetBasis;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root field that follows one target through the years. */
@Controller
class LedgerController {

	private static final int MOST = 500;

	private static final int LONGEST = 50;

	private static final List<Order> BY_ID = List.of(Order.ascending("id"));

	/** Of more than can be followed the latest are. */
	private static final List<Order> LATEST = List.of(Order.descending("deadline"), Order.ascending("id"));

	private static final String POLICY = "policy";

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})年");

	private static final Hop TO_POLICY = Hop.against(Relation.SETS_TARGET);

	private final GraphReader reader;

	private final GraphReads reads;

	LedgerController(GraphReader reader, GraphReads reads) {
		this.reader = reader;
		this.reads = reads;
	}

	@QueryMapping
	Mono<Ledger> targetLedger(@Argument String object, @Argument String unit, @Argument @Nullable String region,
			@Argument @Nullable TargetBasis basis, DataFetchingEnvironment environment) {
		if (object.isBlank() || object.length() > LONGEST) {
			throw new InvalidArgument("object", "'object' must be 1 to " + LONGEST + " characters.");
		}
		Measure measure = Measure.of(unit);
		GraphQuery question = question(
				conditions(object.strip(), unit, region, Objects.requireNonNullElse(basis, TargetBasis.TOTAL)));
		return this.reader.read(question).flatMap((page) -> {
			List<TargetLedger.Dated> facts = new ArrayList<>();
			page.rows().forEach((row) -> {
				TargetFact target = TargetFact.of(row.properties(), "");
				year(target, policy(row)).ifPresent((year) -> facts.add(new TargetLedger.Dated(year, target)));
			});
			TargetLedger ledger = TargetLedger.of(measure, facts);
			List<NodeId> ids = facts.stream().map((fact) -> fact.target().id()).toList();
			return this.reads.nodesBelow(Map.of("entries/target", ids, "entries/previous", ids), environment)
				.map((rows) -> Ledger.of(unit, ledger, page.more(), rows));
		});
	}

	private static List<Condition> conditions(String object, String unit, @Nullable String region, TargetBasis basis) {
		Measure measure = Measure.of(unit);
		Set<String> units = new LinkedHashSet<>(List.of(unit, measure.unit()));
		units.addAll(measure.spellings());
		// A province's targets are not those of its cities.
		Condition ofRegion = (region != null) ? new Property("regionNames", Operator.LAST, region)
				: new Property("level", Operator.EQUAL, AdministrativeLevel.NATIONAL.name());
		return List.of(new Property("unit", Operator.IN, List.copyOf(units)),
				new Property("basis", Operator.EQUAL, basis.name()), new Property("complete", Operator.EQUAL, true),
				new Or(List.of(new Property("object", Operator.CONTAINS, object),
						new Property("quote", Operator.CONTAINS, object))),
				new Related(TO_POLICY, true, List.of(new And(List.of(ofRegion)))));
	}

	private static GraphQuery question(List<Condition> where) {
		Link policy = new Link(POLICY, TO_POLICY, List.of(), window(List.of(), BY_ID, 1),
				new Selection(List.of("id", "title", "signedOn", "docYear"), List.of()));
		return new GraphQuery(NodeKind.TARGET, window(where, LATEST, MOST),
				new Selection(TargetFact.NEEDED, List.of(policy)));
	}

	private static Window window(List<Condition> where, List<Order> order, int limit) {
		return new Window(where, order, limit, null, false, false);
	}

	private static Map<String, Object> policy(Page.Row target) {
		return target.link(POLICY).rows().stream().findFirst().map(Page.Row::properties).orElse(Map.of());
	}

	/** By when it is due, else the year of the policy, as far as one is known. */
	private static OptionalInt year(TargetFact target, Map<String, Object> policy) {
		String due = target.due();
		if (due != null) {
			return OptionalInt.of(Integer.parseInt(due.substring(0, 4)));
		}
		if (policy.get("signedOn") instanceof LocalDate date) {
			return OptionalInt.of(date.getYear());
		}
		if (policy.get("docYear") instanceof Number year) {
			return OptionalInt.of(year.intValue());
		}
		Matcher title = YEAR.matcher(Objects.toString(policy.get("title"), ""));
		return title.find() ? OptionalInt.of(Integer.parseInt(title.group(1))) : OptionalInt.empty();
	}

	/** The schema's TargetLedger. */
	record Ledger(String unit, List<Entry> entries, boolean truncated) {

		static Ledger of(String unit, TargetLedger ledger, boolean truncated, NodesBelow rows) {
			return new Ledger(unit, ledger.entries().stream().map((entry) -> Entry.of(entry, rows)).toList(),
					truncated);
		}

	}

	/** The schema's LedgerEntry. */
	record Entry(int year, double quantity, @Nullable Change change, Page.Row target, Page.@Nullable Row previous) {

		static Entry of(TargetLedger.Entry entry, NodesBelow rows) {
			TargetFact previous = entry.previous();
			return new Entry(entry.year(), entry.quantity(), entry.change(),
					rows.one("entries/target", entry.target().id()),
					(previous != null) ? rows.one("entries/previous", previous.id()) : null);
		}

	}

}
