package org.zhiku.extraction;

import java.util.stream.Stream;

import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Section;
import org.zhiku.ontology.Task;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold of every extraction, whatever the text: evidence stands where it says.
 */
public final class Proof {

	private Proof() {
	}

	public static void verify(String text, Extraction extraction) {
		evidence(extraction).forEach(
				(evidence) -> assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote()));
		for (Task task : extraction.tasks()) {
			assertThat(text.startsWith(task.label(), task.start())).isTrue();
			assertThat(task.end()).isBetween(task.start() + 1, text.length());
			assertThat(task.path().getLast()).isEqualTo(task.label());
		}
		for (Section section : extraction.sections()) {
			assertThat(text.startsWith(section.label(), section.start())).isTrue();
		}
		for (Diagnostic diagnostic : extraction.diagnostics()) {
			assertThat(diagnostic.start()).isBetween(0, text.length());
			assertThat(diagnostic.end()).isBetween(diagnostic.start(), text.length());
		}
	}

	private static Stream<Evidence> evidence(Extraction extraction) {
		return Stream
			.of(Stream.of(extraction.metadata().titleEvidence(), extraction.metadata().numberEvidence(),
					extraction.validity().evidence()),
					extraction.metadata().issuers().stream().map((issuer) -> issuer.evidence()),
					extraction.metadata().addressees().stream().map((addressee) -> addressee.evidence()),
					extraction.responsibilities().stream().map((responsibility) -> responsibility.evidence()),
					extraction.targets().stream().map((target) -> target.evidence()),
					extraction.institutions().stream().map((mention) -> mention.evidence()),
					extraction.citations().stream().map((citation) -> citation.evidence()))
			.flatMap((stream) -> stream)
			.filter((evidence) -> evidence != null);
	}

}
