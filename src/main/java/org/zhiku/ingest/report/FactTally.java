package org.zhiku.ingest.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Addressee;
import org.zhiku.ontology.Citation;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.InstitutionMention;
import org.zhiku.ontology.Issuer;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.Target;

/**
 * Counts facts by kind and rule. Its memory grows with the number of rules, of which the
 * extraction has some dozens, and not with the facts. One thread at a time.
 */
public final class FactTally {

	private final Map<FactKind, Long> kinds = new EnumMap<>(FactKind.class);

	private final Map<FactKind, Map<String, Long>> rules = new EnumMap<>(FactKind.class);

	private final Map<DiagnosticCode, Long> diagnostics = new EnumMap<>(DiagnosticCode.class);

	/** Counts all facts of a document. */
	public void add(Extraction extraction) {
		add(FactKind.TITLE, extraction.metadata().titleEvidence());
		add(FactKind.NUMBER, extraction.metadata().numberEvidence());
		add(FactKind.VALIDITY, extraction.validity().evidence());
		extraction.metadata().issuers().stream().map(Issuer::evidence).forEach((one) -> add(FactKind.ISSUER, one));
		extraction.metadata()
			.addressees()
			.stream()
			.map(Addressee::evidence)
			.forEach((one) -> add(FactKind.ADDRESSEE, one));
		add(FactKind.SECTION, extraction.sections().size());
		add(FactKind.TASK, extraction.tasks().size());
		extraction.responsibilities()
			.stream()
			.map(Responsibility::evidence)
			.forEach((one) -> add(FactKind.RESPONSIBILITY, one));
		extraction.targets().stream().map(Target::evidence).forEach((one) -> add(FactKind.TARGET, one));
		extraction.institutions()
			.stream()
			.map(InstitutionMention::evidence)
			.forEach((one) -> add(FactKind.INSTITUTION, one));
		extraction.citations().stream().map(Citation::evidence).forEach((one) -> add(FactKind.CITATION, one));
		extraction.diagnostics()
			.stream()
			.map(Diagnostic::code)
			.forEach((code) -> this.diagnostics.merge(code, 1L, Long::sum));
	}

	/** Each kind that occurred, in the order of the kinds. */
	public List<FactCount> facts() {
		return this.kinds.entrySet()
			.stream()
			.map((kind) -> new FactCount(kind.getKey(), kind.getValue(), rules(kind.getKey())))
			.toList();
	}

	/** Each code that occurred, the most frequent first. */
	public List<DiagnosticCount> diagnostics() {
		return this.diagnostics.entrySet()
			.stream()
			.map((code) -> new DiagnosticCount(code.getKey(), code.getValue()))
			.sorted(Comparator.comparingLong(DiagnosticCount::count).reversed())
			.toList();
	}

	private List<FactCount.RuleCount> rules(FactKind kind) {
		return this.rules.getOrDefault(kind, Map.of())
			.entrySet()
			.stream()
			.map((rule) -> new FactCount.RuleCount(rule.getKey(), rule.getValue()))
			.sorted(Comparator.comparingLong(FactCount.RuleCount::count)
				.reversed()
				.thenComparing(FactCount.RuleCount::rule))
			.toList();
	}

	private void add(FactKind kind, long count) {
		if (count > 0) {
			this.kinds.merge(kind, count, Long::sum);
		}
	}

	/** What came with the file and does not stand in the text has no evidence. */
	private void add(FactKind kind, @Nullable Evidence evidence) {
		if (evidence != null) {
			this.kinds.merge(kind, 1L, Long::sum);
			this.rules.computeIfAbsent(kind, (_) -> new HashMap<>()).merge(evidence.rule(), 1L, Long::sum);
		}
	}

}
