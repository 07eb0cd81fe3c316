package org.zhiku.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window.Order;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Relation;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** What a {@link GraphWriter} must do with policies that somebody brings. */
public abstract class BroughtPolicyContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final String NUMBER = "湘政发〔2031〕5号";

	private static final String OTHER_NUMBER = "湘政发〔2031〕6号";

	private static final List<Succession> RENAMED = List.of(new Succession(false, "建设厅", "住房和城乡建设厅", "2009"),
			new Succession(false, "农业厅", "农业农村厅", ""), new Succession(false, "文化厅", "文化和旅游厅", ""));

	protected abstract GraphPorts ports();

	@Test
	void aSecondPolicyWhoseNumberIsWrongHarmsNotTheFirst() {
		bring(draft(NUMBER, "养老").build());
		assertThat(bring(draft(NUMBER, "能源").build()).outcome()).isEqualTo(Outcome.CREATED);
		assertThat(titles()).containsExactlyInAnyOrder("养老", "能源");
		assertThat(values(NodeKind.DIAGNOSTIC, "code")).filteredOn("NUMBER_CONFLICT"::equals).hasSize(2);
	}

	@Test
	void aFileOfTheSameNameHarmsNoneThatWasBrought() {
		bring(draft(NUMBER, "养老").build());
		assertThat(write(draft(NUMBER, "能源").build()).outcome()).isEqualTo(Outcome.CREATED);
		assertThat(titles()).containsExactlyInAnyOrder("养老", "能源");
	}

	@Test
	void aCorrectedTextOfTheSameTitleTakesThePlaceOfTheFirst() {
		bring(draft(NUMBER, "养老").build());
		assertThat(bring(draft(NUMBER, "养老").says("更正").build()).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(bring(draft(NUMBER, "养老").says("更正").build()).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(titles()).containsExactly("养老");
	}

	/** What a source gives again would not. */
	@Test
	void anEarlierTextThatIsBroughtAgainStands() {
		Policy one = draft(NUMBER, "养老").under("x").build();
		assertThat(bring(one).outcome()).isEqualTo(Outcome.CREATED);
		assertThat(bring(draft(NUMBER, "养老").says("更正").under("y").build()).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(bring(one).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(values(NodeKind.POLICY, "sha256")).containsExactly(one.sha256());
	}

	@Test
	void whatIsBroughtStandsOverAFileThatIsReadAgain() {
		Policy file = draft(NUMBER, "养老").from("a.txt").build();
		Policy brought = draft(NUMBER, "养老").says("更正").build();
		write(file);
		bring(brought);
		assertThat(write(file).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(values(NodeKind.POLICY, "sha256")).containsExactly(brought.sha256());
		assertThat(bring(file).outcome()).isEqualTo(Outcome.CHANGED);
	}

	@Test
	void aCorrectedNumberUnderOneIdOfItsSourceLeavesOnePolicy() {
		bring(draft(NUMBER, "养老").under("x").build());
		Policy corrected = draft(OTHER_NUMBER, "养老").under("x").build();
		WriteReceipt receipt = bring(corrected);
		assertThat(receipt.outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(receipt.policy()).isEqualTo(corrected.id());
		assertThat(values(NodeKind.POLICY, "docNumber")).containsExactly(OTHER_NUMBER);
		assertThat(ports().feed().head().block(LIMIT).revision()).isEqualTo(receipt.revision());
		assertThat(bring(corrected).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(values(NodeKind.POLICY, "docNumber")).containsExactly(OTHER_NUMBER);
	}

	@Test
	void aCorrectedDateUnderOneIdOfItsSourceLeavesOnePolicy() {
		bring(draft(null, "养老").signedOn(LocalDate.of(2031, 5, 1)).under("x").build());
		assertThat(bring(draft(null, "养老").signedOn(LocalDate.of(2031, 6, 1)).says("更正").under("x").build()).outcome())
			.isEqualTo(Outcome.CHANGED);
		assertThat(values(NodeKind.POLICY, "signedOn")).containsExactly(LocalDate.of(2031, 6, 1));
	}

	@Test
	void anotherTextUnderOneIdOfItsSourceKeepsThePolicyOfTheNumber() {
		WriteReceipt first = bring(draft(NUMBER, "养老").under("x").build());
		WriteReceipt second = bring(draft(NUMBER, "能源").under("x").build());
		assertThat(second.outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(second.policy()).isEqualTo(first.policy());
		assertThat(titles()).containsExactly("能源");
	}

	/** The number of another one is told as a conflict; that of what goes is not. */
	@Test
	void aCorrectionThatMeetsTheNumberOfAnotherPolicyHarmsNotThat() {
		bring(draft(NUMBER, "养老").under("x").build());
		bring(draft(OTHER_NUMBER, "能源").under("y").build());
		assertThat(bring(draft(OTHER_NUMBER, "交通").under("x").build()).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(titles()).containsExactlyInAnyOrder("能源", "交通");
		assertThat(values(NodeKind.DIAGNOSTIC, "code")).filteredOn("NUMBER_CONFLICT"::equals).hasSize(2);
		assertThat(bring(draft(OTHER_NUMBER, "能源").says("更正").under("x").build()).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(titles()).containsExactly("能源");
		assertThat(values(NodeKind.DIAGNOSTIC, "code")).doesNotContain("NUMBER_CONFLICT");
	}

	@Test
	void whatTheFormerTextAloneCitedIsStillThePolicyThatComes() {
		bring(draft(NUMBER, "养老").cites(CitationRelation.CITES, null, OTHER_NUMBER).under("x").build());
		bring(draft(OTHER_NUMBER, "养老").under("x").build());
		assertThat(values(NodeKind.POLICY, "docNumber")).containsExactly(OTHER_NUMBER);
		assertThat(values(NodeKind.POLICY, "inCorpus")).containsExactly(true);
	}

	@Test
	void anIdThatSeveralPoliciesHaveReplacesNone() {
		write(draft(NUMBER, "养老").under("1").build());
		write(draft(OTHER_NUMBER, "能源").under("1").build());
		assertThat(bring(draft("湘政发〔2031〕7号", "交通").under("1").build()).outcome()).isEqualTo(Outcome.CREATED);
		assertThat(titles()).containsExactlyInAnyOrder("养老", "能源", "交通");
	}

	@Test
	void twoThatBringOneIdAtOnceLeaveOnePolicy() {
		Flux.range(1, 8)
			.flatMap((i) -> ports().writer().bring(draft("湘政发〔2031〕" + i + "号", "养老" + i).under("x").build(), RENAMED),
					8)
			.blockLast(LIMIT);
		assertThat(titles()).hasSize(1);
	}

	/** Whichever of the two comes last; others are not looked at. */
	@Test
	void itsDepartmentsAreLinkedToThoseThatTookOver() {
		write(issuedBy("湘政发〔2031〕1号", "湖南省建设厅"));
		bring(issuedBy("湘政发〔2031〕2号", "湖南省住房和城乡建设厅"));
		bring(issuedBy("湘政发〔2031〕3号", "湖南省农业农村厅"));
		bring(issuedBy("湘政发〔2031〕4号", "湖南省农业厅"));
		write(issuedBy("湘政发〔2031〕5号", "湖南省文化厅"));
		write(issuedBy("湘政发〔2031〕6号", "湖南省文化和旅游厅"));
		bring(draft("湘政发〔2031〕7号", "养老").build());
		assertThat(successors()).containsExactlyInAnyOrder("湖南省建设厅 -> 湖南省住房和城乡建设厅", "湖南省农业厅 -> 湖南省农业农村厅");
	}

	private static Policy issuedBy(String number, String department) {
		return draft(number, department).issuer(PolicyDraft.provincial(department)).build();
	}

	private List<String> successors() {
		Window all = new Window(List.of(), List.of(Order.ascending("id")), 1000, null, false, false);
		Link successors = new Link("successors", Hop.along(Relation.SUCCEEDED_BY), List.of(), all,
				new Selection(List.of("name"), List.of()));
		List<String> found = new ArrayList<>();
		ports().reader()
			.read(new GraphQuery(NodeKind.DEPARTMENT, all, new Selection(List.of("name"), List.of(successors))))
			.block(LIMIT)
			.rows()
			.forEach((row) -> row.link("successors")
				.rows()
				.forEach((other) -> found.add(row.properties().get("name") + " -> " + other.properties().get("name"))));
		return found;
	}

	private static PolicyDraft draft(@Nullable String number, String subject) {
		String body = IntStream.range(0, 100)
			.mapToObj((i) -> subject + "第" + i + "项" + (char) (0x4E00 + (i * 37 + subject.hashCode() % 9973) % 20000))
			.collect(Collectors.joining("，"));
		return new PolicyDraft(number, subject).says(body).from("sent/text.txt");
	}

	private WriteReceipt bring(Policy policy) {
		return ports().writer().bring(policy, RENAMED).block(LIMIT);
	}

	private WriteReceipt write(Policy policy) {
		return ports().writer().write(policy).block(LIMIT);
	}

	private List<Object> titles() {
		return values(NodeKind.POLICY, "title");
	}

	private List<Object> values(NodeKind kind, String property) {
		Window window = new Window(List.of(), List.of(Order.ascending("id")), 1000, null, false, false);
		return ports().reader()
			.read(new GraphQuery(kind, window, new Selection(List.of(property), List.of())))
			.block(LIMIT)
			.rows()
			.stream()
			.map((row) -> row.properties().getOrDefault(property, "none"))
			.toList();
	}

}
