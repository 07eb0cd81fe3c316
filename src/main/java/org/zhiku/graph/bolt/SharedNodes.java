package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Addressee;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.InstitutionMention;
import org.zhiku.ontology.Issuer;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Region;
import org.zhiku.ontology.Responsibility;

/**
 * The departments, institutions and regions that a policy names, and its relations to
 * them, as rows for the statements that merge and create them.
 */
final class SharedNodes {

	private final PolicyNodes own;

	private final String issuingRegion;

	private final Map<NodeId, Department> departments = new LinkedHashMap<>();

	private final Map<NodeId, Row> institutions = new LinkedHashMap<>();

	private final Map<NodeId, Row> regions = new LinkedHashMap<>();

	private final Map<String, List<Object>> relations = new LinkedHashMap<>();

	SharedNodes(Policy policy, PolicyNodes own) {
		Extraction extraction = policy.extraction();
		Region region = extraction.metadata().region();
		this.own = own;
		this.issuingRegion = (region != null) ? region.path() : "";
		for (String name : List.of("issuers", "addressees", "responsibilities", "sectionResponsibilities", "mentions",
				"involvements")) {
			this.relations.put(name, new ArrayList<>());
		}
		extraction.metadata().issuers().forEach(this::add);
		extraction.metadata().addressees().forEach(this::add);
		extraction.responsibilities().forEach(this::add);
		extraction.institutions().forEach(this::add);
	}

	/** The rows by the names of the statements' parameters. */
	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>(this.relations);
		parameters.put("departments", this.departments.values().stream().map(Department::values).toList());
		parameters.put("institutions", values(this.institutions.values()));
		parameters.put("regions", values(this.regions.values()));
		return parameters;
	}

	private void add(Issuer issuer) {
		NodeId id = department(issuer.department(), issuer.evidence());
		relate("issuers", null, id, edge(issuer.order(), issuer.evidence()).with("lead", issuer.lead()));
	}

	private void add(Addressee addressee) {
		NodeId id = department(addressee.department(), addressee.evidence());
		relate("addressees", null, id, edge(addressee.order(), addressee.evidence()));
	}

	/** A note belongs to a task, or else to the section that starts there. */
	private void add(Responsibility responsibility) {
		NodeId task = this.own.task(responsibility.taskStart());
		NodeId from = (task != null) ? task : this.own.section(responsibility.taskStart());
		if (from == null) {
			throw new IllegalArgumentException("No task and no section starts at " + responsibility.taskStart()
					+ ", where " + responsibility.evidence() + " belongs");
		}
		NodeId id = department(responsibility.department(), responsibility.evidence());
		relate((task != null) ? "responsibilities" : "sectionResponsibilities", from, id,
				edge(responsibility.order(), responsibility.evidence()).with("role", responsibility.role()));
	}

	private void add(InstitutionMention mention) {
		NodeId id = NodeId.of(NodeKind.INSTITUTION, mention.name());
		this.institutions.computeIfAbsent(id,
				(key) -> Row.of("id", key)
					.with("name", mention.name())
					.with("kind", mention.kind())
					.with("aliases", List.of(mention.name())));
		relate("mentions", null, id, new Row().with(mention.evidence()));
		NodeId task = this.own.task(mention.taskStart());
		if (task != null) {
			relate("involvements", task, id, new Row().with(mention.evidence()));
		}
	}

	private void relate(String name, @Nullable NodeId from, NodeId to, Row edge) {
		List<Object> rows = this.relations.computeIfAbsent(name, (key) -> new ArrayList<>());
		rows.add(Row.of("to", to).with("from", from).with("edge", edge).values());
	}

	private static Row edge(int order, Evidence evidence) {
		return Row.of("order", order).with("writtenAs", writtenAs(evidence)).with(evidence);
	}

	private NodeId department(DepartmentRef ref, Evidence evidence) {
		NodeId id = id(ref);
		Department department = this.departments.get(id);
		if (department == null) {
			Region region = ref.region();
			department = new Department(id, ref, (region != null) ? region(region) : null, new TreeSet<>());
			department.aliases.add(ref.name());
			department.aliases.addAll(ref.aliases());
			this.departments.put(id, department);
		}
		department.aliases.add(writtenAs(evidence));
		return id;
	}

	/**
	 * Bodies of which there is one under a name; others only together with whose they
	 * are.
	 */
	private NodeId id(DepartmentRef ref) {
		boolean one = !ref.collective() && ref.level() != null;
		return NodeId.of(NodeKind.DEPARTMENT, one ? ref.name() : ref.name() + "|" + this.issuingRegion);
	}

	/** Adds the region after those around it. */
	private NodeId region(Region region) {
		Region parent = region.parent();
		NodeId around = (parent != null) ? region(parent) : null;
		NodeId id = region.id();
		this.regions.computeIfAbsent(id,
				(key) -> Row
					.of("node",
							Row.of("id", key)
								.with("code", region.code())
								.with("name", region.name())
								.with("path", region.path())
								.with("level", region.level()))
					.with("parent", around));
		return id;
	}

	/** The name as a reader would copy it out: line breaks inside it are the page's. */
	private static String writtenAs(Evidence evidence) {
		return evidence.quote().replaceAll("[\\s\\p{Z}]+", "");
	}

	private static List<Object> values(Collection<Row> rows) {
		return rows.stream().<Object>map(Row::values).toList();
	}

	private record Department(NodeId id, DepartmentRef ref, @Nullable NodeId region, TreeSet<String> aliases) {

		Object values() {
			return Row.of("id", this.id)
				.with("name", this.ref.name())
				.with("level", this.ref.level())
				.with("collective", this.ref.collective())
				.with("region", this.region)
				.with("aliases", List.copyOf(this.aliases))
				.values();
		}

	}

}
