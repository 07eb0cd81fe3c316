package org.zhiku.graph.bolt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

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
 * The departments, institutions and regions that policies name, and their relations to
 * them, as rows for the statements that merge and create them.
 */
final class SharedNodes {

	private final Map<NodeId, Department> departments = new LinkedHashMap<>();

	private final Map<NodeId, Row> institutions = new LinkedHashMap<>();

	private final Map<NodeId, Row> regions = new LinkedHashMap<>();

	private final Map<String, List<Object>> relations = new LinkedHashMap<>();

	SharedNodes() {
		for (String name : List.of("issuers", "addressees", "responsibilities", "sectionResponsibilities", "mentions",
				"involvements")) {
			this.relations.put(name, new ArrayList<>());
		}
	}

	/** Adds what a policy names. */
	void add(Policy policy, PolicyNodes own) {
		Naming naming = new Naming(policy, own);
		Extraction extraction = policy.extraction();
		extraction.metadata().issuers().forEach(naming::add);
		extraction.metadata().addressees().forEach(naming::add);
		extraction.responsibilities().forEach(naming::add);
		extraction.institutions().forEach(naming::add);
	}

	/** The rows by the names of the statement's parameters. */
	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>(this.relations);
		parameters.put("departments", this.departments.values().stream().map(Department::values).toList());
		parameters.put("institutions", values(this.institutions.values()));
		parameters.put("regions", values(this.regions.values()));
		return parameters;
	}

	/** The ids of the departments and institutions that are named. */
	List<String> organizations() {
		return Stream.concat(this.departments.keySet().stream(), this.institutions.keySet().stream())
			.map(NodeId::value)
			.toList();
	}

	private void relate(String name, NodeId from, NodeId to, Row edge) {
		List<Object> rows = this.relations.computeIfAbsent(name, (key) -> new ArrayList<>());
		rows.add(Row.of("from", from).with("to", to).with("edge", edge).values());
	}

	private Department department(NodeId id, DepartmentRef ref) {
		Department department = this.departments.get(id);
		if (department == null) {
			Region region = ref.region();
			department = new Department(id, ref, (region != null) ? region(region) : null, new TreeSet<>());
			this.departments.put(id, department);
		}
		department.aliases.add(ref.name());
		department.aliases.addAll(ref.aliases());
		return department;
	}

	private static Row edge(int order, Evidence evidence) {
		return Row.of("order", order).with("writtenAs", writtenAs(evidence)).with(evidence);
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

	/** What one policy names. */
	private final class Naming {

		private final NodeId policy;

		private final PolicyNodes own;

		private final String issuingRegion;

		Naming(Policy policy, PolicyNodes own) {
			Region region = policy.extraction().metadata().region();
			this.policy = policy.id();
			this.own = own;
			this.issuingRegion = (region != null) ? region.path() : "";
		}

		void add(Issuer issuer) {
			NodeId id = department(issuer.department(), issuer.evidence());
			relate("issuers", this.policy, id, edge(issuer.order(), issuer.evidence()).with("lead", issuer.lead()));
		}

		void add(Addressee addressee) {
			NodeId id = department(addressee.department(), addressee.evidence());
			relate("addressees", this.policy, id, edge(addressee.order(), addressee.evidence()));
		}

		/** A note belongs to a task, or else to the section that starts there. */
		void add(Responsibility responsibility) {
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

		void add(InstitutionMention mention) {
			NodeId id = NodeId.of(NodeKind.INSTITUTION, mention.name());
			SharedNodes.this.institutions.computeIfAbsent(id,
					(key) -> Row.of("id", key)
						.with("name", mention.name())
						.with("kind", mention.kind())
						.with("aliases", List.of(mention.name())));
			relate("mentions", this.policy, id, new Row().with(mention.evidence()));
			NodeId task = this.own.task(mention.taskStart());
			if (task != null) {
				relate("involvements", task, id, new Row().with(mention.evidence()));
			}
		}

		private NodeId department(DepartmentRef ref, Evidence evidence) {
			NodeId id = id(ref);
			SharedNodes.this.department(id, ref).aliases.add(writtenAs(evidence));
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
