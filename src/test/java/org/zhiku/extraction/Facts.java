package org.zhiku.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Citation;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.InstitutionMention;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.ontology.Target;
import org.zhiku.ontology.TargetBasis;
import org.zhiku.ontology.Task;
import org.zhiku.ontology.Validity;

/**
 * The facts of one kind, each as a line that a person can read and that equals another
 * exactly if the facts agree. White space and the quotes around words do not count, nor
 * where precisely a target's quote begins and ends.
 */
public record Facts(String kind, List<String> labelled, List<String> extracted) {

	private static final int HEADING_LENGTH = 60;

	public static List<Facts> compare(GoldLabel label, Extraction extraction) {
		return List.of(document(label, extraction), addressees(label, extraction), tasks(label, extraction),
				responsibilities(label, extraction), targets(label, extraction), institutions(label, extraction),
				citations(label, extraction), diagnostics(label, extraction));
	}

	/**
	 * One line a difference: what the label has alone, then what the extraction has
	 * alone.
	 */
	List<String> differences() {
		List<String> missing = new ArrayList<>(this.labelled);
		List<String> extra = new ArrayList<>();
		this.extracted.stream().filter((line) -> !missing.remove(line)).forEach(extra::add);
		return Stream
			.concat(missing.stream().map((line) -> "missing " + line), extra.stream().map((line) -> "extra   " + line))
			.toList();
	}

	private static Facts document(GoldLabel label, Extraction extraction) {
		Metadata metadata = extraction.metadata();
		Validity validity = extraction.validity();
		Object effective = validity.effectiveOnIssue() ? "ISSUE_DATE" : validity.effectiveFrom();
		return new Facts("document",
				List.of("title " + squash(label.title()), "number " + label.docNumber(), "issuers " + label.issuers(),
						"signed " + label.signedOn(), "effective " + label.effectiveFrom(),
						"expires " + label.expiresOn(), "years " + label.validYears()),
				List.of("title " + squash(metadata.title()), "number " + metadata.number(),
						"issuers " + metadata.issuers().stream().map((issuer) -> issuer.department().name()).toList(),
						"signed " + metadata.signedOn(), "effective " + effective, "expires " + validity.expiresOn(),
						"years " + validity.years()));
	}

	private static Facts addressees(GoldLabel label, Extraction extraction) {
		return new Facts("addressees", label.addressees().stream().map(Facts::squash).toList(),
				extraction.metadata()
					.addressees()
					.stream()
					.map((addressee) -> squash(addressee.evidence().quote()))
					.toList());
	}

	private static Facts tasks(GoldLabel label, Extraction extraction) {
		boolean paths = label.tasks().stream().allMatch((item) -> item.path() != null);
		return new Facts("tasks",
				label.tasks()
					.stream()
					.map((item) -> task(item.start(), item.label(), item.heading(), item.path()))
					.toList(),
				extraction.tasks()
					.stream()
					.map((task) -> task(task.start(), task.label(), task.heading(), paths ? task.path() : null))
					.toList());
	}

	private static Facts responsibilities(GoldLabel label, Extraction extraction) {
		return new Facts("responsibilities", label.responsibilities()
			.stream()
			.map((duty) -> responsibility(duty.start(), duty.taskStart(), duty.role(), duty.name(), duty.department()))
			.toList(),
				extraction.responsibilities()
					.stream()
					.filter((duty) -> duty.role() != ResponsibilityRole.ACTOR)
					.map((duty) -> responsibility(duty.evidence().start(), duty.taskStart(), duty.role(),
							duty.evidence().quote(), duty.department().name()))
					.toList());
	}

	private static Facts targets(GoldLabel label, Extraction extraction) {
		return new Facts("targets",
				label.targets()
					.stream()
					.map((goal) -> target(goal.start(), goal.quote(), goal.taskStart(), goal.quantity(), goal.unit(),
							goal.comparator(), goal.basis(), goal.denominator(), goal.deadline(),
							goal.inheritedDeadline(), goal.complete()))
					.toList(),
				extraction.targets().stream().map((target) -> target(target, label, extraction.tasks())).toList());
	}

	private static String target(Target target, GoldLabel label, List<Task> tasks) {
		Optional<GoldLabel.Goal> same = label.targets().stream().filter((goal) -> overlap(goal, target)).findFirst();
		int start = same.map(GoldLabel.Goal::start).orElse(target.evidence().start());
		String quote = same.map(GoldLabel.Goal::quote).orElse(target.evidence().quote());
		String inherited = (target.deadline() == null) ? target.inheritedDeadline() : null;
		return target(start, quote, taskAt(target.taskStart(), tasks), target.quantity(), target.unit(),
				target.comparator(), target.basis(), target.denominator(), target.deadline(), inherited,
				target.complete());
	}

	/**
	 * Overlapping and of the same quantity, since two targets may stand in one clause.
	 */
	private static boolean overlap(GoldLabel.Goal goal, Target target) {
		return goal.quantity().compareTo(target.quantity()) == 0 && goal.start() < target.evidence().end()
				&& target.evidence().start() < goal.end();
	}

	private static Facts institutions(GoldLabel label, Extraction extraction) {
		List<String> names = new ArrayList<>();
		List<InstitutionMention> first = extraction.institutions()
			.stream()
			.sorted(Comparator.comparingInt((mention) -> mention.evidence().start()))
			.filter((mention) -> !names.contains(mention.name()) && names.add(mention.name()))
			.toList();
		return new Facts("institutions",
				label.institutions().stream().map((body) -> at(body.start()) + body.name()).toList(),
				first.stream().map((mention) -> at(mention.evidence().start()) + mention.name()).toList());
	}

	private static Facts citations(GoldLabel label, Extraction extraction) {
		return new Facts("citations", label.citations()
			.stream()
			.map((mention) -> citation(mention.start(), mention.relation(), mention.title(), mention.docNumber()))
			.toList(), extraction.citations().stream().map(Facts::citation).toList());
	}

	private static String citation(Citation citation) {
		String number = (citation.number() != null) ? citation.number().toString() : null;
		return citation(citation.evidence().start(), citation.relation(), citation.title(), number);
	}

	private static Facts diagnostics(GoldLabel label, Extraction extraction) {
		return new Facts("diagnostics", label.diagnostics().stream().map((fault) -> fault.code().name()).toList(),
				extraction.diagnostics().stream().map((diagnostic) -> diagnostic.code().name()).toList());
	}

	private static String task(int start, String marker, String heading, @Nullable List<String> path) {
		String squashed = squash(heading);
		String head = squashed.substring(0, Math.min(squashed.length(), HEADING_LENGTH));
		return at(start) + marker + head + ((path != null) ? " in " + path : "");
	}

	private static String responsibility(int start, int taskStart, ResponsibilityRole role, String name,
			String department) {
		return at(start) + role + " " + squash(name) + " = " + department + " for " + taskStart;
	}

	private static String target(int start, String quote, @Nullable Integer taskStart, BigDecimal quantity, String unit,
			org.zhiku.ontology.Comparator comparator, TargetBasis basis, @Nullable Integer denominator,
			@Nullable String deadline, @Nullable String inherited, boolean complete) {
		return at(start) + squash(quote) + ": " + comparator + " " + quantity.stripTrailingZeros().toPlainString() + " "
				+ unit + ", " + basis + " of " + denominator + ", by " + deadline + ", inherited " + inherited
				+ ", complete " + complete + ", task " + taskStart;
	}

	private static String citation(int start, CitationRelation relation, @Nullable String title,
			@Nullable String number) {
		return at(start) + relation + " " + squash(title) + " " + number;
	}

	/** The start of the item if it is a task; a section is none. */
	private static @Nullable Integer taskAt(@Nullable Integer start, List<Task> tasks) {
		return tasks.stream().map(Task::start).filter((at) -> Objects.equals(at, start)).findFirst().orElse(null);
	}

	private static String at(int start) {
		return "@" + start + " ";
	}

	private static @Nullable String squash(@Nullable String text) {
		return (text != null) ? text.replaceAll("[\\s“”]+", "") : null;
	}

}
