package org.zhiku.graph;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.zhiku.graph.Window.Order;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** What a {@link GraphWriter} must do with policies that somebody brings. */
public abstract class BroughtPolicyContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final String NUMBER = "湘政发〔2031〕5号";

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

	private static PolicyDraft draft(String number, String subject) {
		String body = IntStream.range(0, 100)
			.mapToObj((i) -> subject + "第" + i + "项" + (char) (0x4E00 + (i * 37 + subject.hashCode() % 9973) % 20000))
			.collect(Collectors.joining("，"));
		return new PolicyDraft(number, subject).says(body).from("sent/text.txt");
	}

	private WriteReceipt bring(Policy policy) {
		return ports().writer().bring(policy).block(LIMIT);
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
