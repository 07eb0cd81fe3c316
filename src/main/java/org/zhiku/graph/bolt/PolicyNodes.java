package org.zhiku.graph.bolt;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.PolicyTitle;
import org.zhiku.ontology.Region;
import org.zhiku.ontology.Section;
import org.zhiku.ontology.Target;
import org.zhiku.ontology.Task;
import org.zhiku.ontology.Validity;

/**
 * The nodes that belong to one policy alone, as rows for the statement that creates them.
 */
final class PolicyNodes {

	private final Policy policy;

	private final Map<Integer, NodeId> tasks = new HashMap<>();

	private final Map<Integer, NodeId> sections = new HashMap<>();

	PolicyNodes(Policy policy) {
		this.policy = policy;
		Extraction extraction = policy.extraction();
		extraction.tasks().forEach((task) -> this.tasks.put(task.start(), id(NodeKind.TASK, task.order())));
		extraction.sections().forEach((part) -> this.sections.put(part.start(), id(NodeKind.SECTION, part.order())));
	}

	/** The task that starts there, or null. */
	@Nullable NodeId task(@Nullable Integer start) {
		return (start != null) ? this.tasks.get(start) : null;
	}

	/** The section that starts there, or null. */
	@Nullable NodeId section(int start) {
		return this.sections.get(start);
	}

	Row policy(SourceMemory sources) {
		Extraction extraction = this.policy.extraction();
		Metadata metadata = extraction.metadata();
		Row row = Row.of("id", this.policy.id())
			.with("inCorpus", true)
			.with("text", this.policy.text())
			.with("sha256", this.policy.sha256())
			.with("origin", this.policy.origin())
			.with("sourceId", this.policy.sourceId())
			.with("url", this.policy.url())
			.with("extractor", this.policy.extractor())
			.with("genre", metadata.genre())
			.with("level", metadata.level())
			.with("signedOn", metadata.signedOn())
			.with("publishedOn", metadata.publishedOn())
			.with("issuerNames", metadata.issuers().stream().map((issuer) -> issuer.department().name()).toList())
			.with("regionNames", regions(metadata.region()))
			.with("taskCount", extraction.tasks().size())
			.with("targetCount", extraction.targets().size());
		sources.addTo(row);
		identify(row, metadata.title(), metadata.number()).with("title", metadata.titleEvidence())
			.with("docNumber", metadata.numberEvidence());
		return validity(row, extraction.validity(), issuedOn(metadata));
	}

	/** What a policy and a stub have in common. */
	static Row identify(Row row, @Nullable String title, @Nullable DocumentNumber number) {
		row.with("title", title).with("titleKey", PolicyTitle.key(title));
		return (number == null) ? row
				: row.with("docNumber", number.toString())
					.with("agencyCode", number.agencyCode())
					.with("docYear", (number.year() > 0) ? number.year() : null)
					.with("docSeq", number.sequence());
	}

	List<Object> sectionRows() {
		List<Object> rows = new ArrayList<>();
		for (Section section : this.policy.extraction().sections()) {
			rows.add(Row.of("id", id(NodeKind.SECTION, section.order()))
				.with("label", section.label())
				.with("heading", section.heading())
				.with("level", section.level())
				.with("order", section.order())
				.with("start", section.start())
				.with("end", section.end())
				.values());
		}
		return rows;
	}

	/** Each task with its targets, so that no lookup is needed to join them. */
	List<Object> taskRows() {
		List<Object> rows = new ArrayList<>();
		for (Task task : this.policy.extraction().tasks()) {
			Row node = Row.of("id", id(NodeKind.TASK, task.order()))
				.with("label", task.label())
				.with("path", task.path())
				.with("heading", task.heading())
				.with("text", this.policy.text().substring(task.start(), task.end()))
				.with("kind", task.kind())
				.with("order", task.order())
				.with("start", task.start())
				.with("end", task.end());
			rows.add(Row.of("node", node).with("targets", targetRows(task.start())).values());
		}
		return rows;
	}

	/** The targets that stand in no task. */
	List<Object> looseTargetRows() {
		return targetRows(null);
	}

	List<Object> diagnosticRows() {
		List<Object> rows = new ArrayList<>();
		for (Diagnostic diagnostic : this.policy.extraction().diagnostics()) {
			rows.add(Row.of("id", id(NodeKind.DIAGNOSTIC, rows.size()))
				.with("order", rows.size())
				.with("code", diagnostic.code())
				.with("severity", diagnostic.severity())
				.with("message", diagnostic.message())
				.with("start", diagnostic.start())
				.with("end", diagnostic.end())
				.values());
		}
		return rows;
	}

	private List<Object> targetRows(@Nullable Integer taskStart) {
		NodeId wanted = task(taskStart);
		List<Object> rows = new ArrayList<>();
		int order = 0;
		for (Target target : this.policy.extraction().targets()) {
			NodeId task = task(target.taskStart());
			if ((task != null) ? task.equals(wanted) : wanted == null) {
				rows.add(targetRow(target, order));
			}
			order++;
		}
		return rows;
	}

	private Map<String, Object> targetRow(Target target, int order) {
		return Row.of("id", id(NodeKind.TARGET, order))
			.with("order", order)
			.with("quantity", target.quantity())
			.with("unit", target.unit())
			.with("comparator", target.comparator())
			.with("basis", target.basis())
			.with("denominator", target.denominator())
			.with("object", target.object())
			.with("deadline", target.deadline())
			.with("inheritedDeadline", target.inheritedDeadline())
			.with("complete", target.complete())
			.with(target.evidence())
			.values();
	}

	private NodeId id(NodeKind kind, int order) {
		return this.policy.id().part(kind, order);
	}

	private static Row validity(Row row, Validity validity, @Nullable LocalDate issuedOn) {
		return row.with("effectiveFrom", validity.effectiveFrom())
			.with("effectiveOnIssue", validity.effectiveOnIssue())
			.with("expiresOn", validity.expiresOn())
			.with("validYears", validity.years())
			.with("trial", validity.trial())
			.with("firstDay", validity.firstDay(issuedOn))
			.with("lastDay", validity.lastDay(issuedOn))
			.with("validity", validity.evidence());
	}

	private static @Nullable LocalDate issuedOn(Metadata metadata) {
		return (metadata.signedOn() != null) ? metadata.signedOn() : metadata.publishedOn();
	}

	static List<String> regions(@Nullable Region region) {
		Deque<String> names = new ArrayDeque<>();
		for (Region part = region; part != null; part = part.parent()) {
			names.addFirst(part.name());
		}
		return List.copyOf(names);
	}

}
