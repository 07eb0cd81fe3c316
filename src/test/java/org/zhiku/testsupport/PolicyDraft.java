package org.zhiku.testsupport;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Addressee;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Citation;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.Comparator;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.InstitutionKind;
import org.zhiku.ontology.InstitutionMention;
import org.zhiku.ontology.Issuer;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Region;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.ontology.Section;
import org.zhiku.ontology.Severity;
import org.zhiku.ontology.Target;
import org.zhiku.ontology.TargetBasis;
import org.zhiku.ontology.Task;
import org.zhiku.ontology.TaskKind;
import org.zhiku.ontology.Validity;

/**
 * Writes the text of a policy and the facts in it side by side, so that every offset is
 * right by construction. It stands for the extractor in tests of what comes after it.
 */
public final class PolicyDraft {

	public static final Region HUNAN = new Region("430000", "湖南省", AdministrativeLevel.PROVINCIAL, null);

	public static final Region CHANGSHA = new Region("430100", "长沙市", AdministrativeLevel.CITY, HUNAN);

	private static final String RULE = "test";

	private final StringBuilder text = new StringBuilder();

	private String extractor = "1";

	private final @Nullable DocumentNumber number;

	private final @Nullable Evidence numberEvidence;

	private final @Nullable String title;

	private final @Nullable Evidence titleEvidence;

	private final List<Issuer> issuers = new ArrayList<>();

	private final List<Addressee> addressees = new ArrayList<>();

	private final List<Section> sections = new ArrayList<>();

	private final List<Task> tasks = new ArrayList<>();

	private final List<Responsibility> responsibilities = new ArrayList<>();

	private final List<Target> targets = new ArrayList<>();

	private final List<InstitutionMention> institutions = new ArrayList<>();

	private final List<Citation> citations = new ArrayList<>();

	private @Nullable LocalDate signedOn;

	private @Nullable Region region = HUNAN;

	private String origin = "draft.txt";

	private @Nullable String sourceId;

	private @Nullable String url;

	private @Nullable Integer item;

	public PolicyDraft(@Nullable String number, @Nullable String title) {
		this.number = (number != null) ? DocumentNumber.parse(number).orElseThrow() : null;
		this.numberEvidence = (number != null) ? line(number) : null;
		this.title = title;
		this.titleEvidence = (title != null) ? line(title) : null;
	}

	public static DepartmentRef provincial(String name) {
		return new DepartmentRef(name, AdministrativeLevel.PROVINCIAL, HUNAN, false);
	}

	/** Read by this version of the extractor. */
	public PolicyDraft by(String extractor) {
		this.extractor = extractor;
		return this;
	}

	/** Can be read there. */
	public PolicyDraft at(String url) {
		this.url = url;
		return this;
	}

	public PolicyDraft from(String origin) {
		this.origin = origin;
		return this;
	}

	/** Has this id where it comes from. */
	public PolicyDraft under(String sourceId) {
		this.sourceId = sourceId;
		return this;
	}

	public PolicyDraft in(@Nullable Region region) {
		this.region = region;
		return this;
	}

	public PolicyDraft signedOn(@Nullable LocalDate date) {
		this.signedOn = date;
		return this;
	}

	public PolicyDraft issuer(DepartmentRef department) {
		this.issuers.add(new Issuer(department, this.issuers.size(), line(department.name())));
		return this;
	}

	public PolicyDraft addressee(DepartmentRef department) {
		this.addressees.add(new Addressee(department, this.addressees.size(), line(department.name())));
		return this;
	}

	public PolicyDraft section(String heading) {
		Evidence line = line("一、" + heading);
		this.sections.add(new Section("一、", heading, 1, this.sections.size(), line.start(), line.end()));
		this.item = line.start();
		return this;
	}

	public PolicyDraft task(String sentence) {
		Evidence line = line("（一）" + sentence);
		this.tasks.add(new Task("（一）", List.of("一、", "（一）"), sentence, TaskKind.ACTION, this.tasks.size(), line.start(),
				line.end()));
		this.item = line.start();
		return this;
	}

	/** A note under the task or section written last. */
	public PolicyDraft responsible(ResponsibilityRole role, DepartmentRef department, String writtenAs) {
		int start = Objects.requireNonNull(this.item);
		int order = (int) this.responsibilities.stream().filter((other) -> other.taskStart() == start).count();
		this.responsibilities.add(new Responsibility(start, department, role, order, line(writtenAs)));
		return this;
	}

	/** A target of the task written last, or of no task before the first one. */
	public PolicyDraft target(String quantity, String unit, String object, @Nullable String deadline) {
		Evidence evidence = line("建设" + quantity + unit + object);
		Integer task = this.tasks.isEmpty() ? null : this.tasks.getLast().start();
		this.targets.add(new Target(task, new BigDecimal(quantity), unit, Comparator.AT_LEAST, TargetBasis.TOTAL, null,
				object, deadline, "2025", true, evidence));
		return this;
	}

	public PolicyDraft institution(String name) {
		Integer task = this.tasks.isEmpty() ? null : this.tasks.getLast().start();
		this.institutions.add(new InstitutionMention(task, name, InstitutionKind.SCHOOL, line(name)));
		return this;
	}

	public PolicyDraft cites(CitationRelation relation, @Nullable String title, @Nullable String number) {
		Evidence evidence = line((title != null) ? title : String.valueOf(number));
		this.citations.add(new Citation(title, (number != null) ? DocumentNumber.parse(number).orElseThrow() : null,
				relation, evidence));
		return this;
	}

	/** Text that holds no fact. */
	public PolicyDraft says(String sentence) {
		line(sentence);
		return this;
	}

	public NodeId id() {
		String identity = (this.number != null) ? this.number + "|" + AdministrativeLevel.PROVINCIAL
				: this.title + "|" + this.signedOn;
		return NodeId.of(NodeKind.POLICY, identity);
	}

	public Policy build() {
		String text = this.text.toString();
		Metadata metadata = new Metadata(this.title, this.titleEvidence, this.number, this.numberEvidence, Genre.NOTICE,
				AdministrativeLevel.PROVINCIAL, this.region, this.issuers, this.addressees, this.signedOn, null);
		Validity validity = new Validity(null, true, null, 5, false, null);
		List<Diagnostic> diagnostics = List
			.of(new Diagnostic(DiagnosticCode.BROKEN_LINE, Severity.INFO, "一处断行", 0, Math.min(1, text.length())));
		return new Policy(id(), text, sha256(text), this.origin, this.sourceId, this.url,
				new Extraction(metadata, validity, this.sections, this.tasks, this.responsibilities, this.targets,
						this.institutions, this.citations, diagnostics),
				this.extractor);
	}

	private Evidence line(String line) {
		int start = this.text.length();
		this.text.append(line).append('\n');
		return new Evidence(line, start, start + line.length(), RULE);
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
