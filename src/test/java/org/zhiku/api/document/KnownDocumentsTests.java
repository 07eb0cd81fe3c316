package org.zhiku.api.document;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

import org.zhiku.api.limit.DocumentLimits;
import org.zhiku.api.limit.LimitsProperties;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class KnownDocumentsTests {

	private static final LimitsProperties LIMITS = new LimitsProperties(20, 50_000, 100, 40, 10_000,
			DataSize.ofKilobytes(256), Duration.ofSeconds(30));

	private final KnownDocuments documents = new KnownDocuments(TrustedDocuments.none(), false,
			new DocumentLimits(LIMITS));

	private final AtomicInteger parsed = new AtomicInteger();

	@Test
	void parsesADocumentOnce() {
		assertThat(read("{a}", this::valid)).isSameAs(read("{a}", this::valid));
		assertThat(this.parsed).hasValue(1);
	}

	@Test
	void keepsDocumentsApart() {
		assertThat(read("{a}", this::valid)).isNotSameAs(read("{b}", this::valid));
	}

	/** Its messages are in the language of the request. */
	@Test
	void looksAtABadDocumentEachTime() {
		read("{a", this::bad);
		assertThat(read("{a", this::bad).hasErrors()).isTrue();
		assertThat(this.parsed).hasValue(2);
	}

	private PreparsedDocumentEntry read(String query, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		return this.documents.getDocumentAsync(ExecutionInput.newExecutionInput(query).build(), parse).join();
	}

	private PreparsedDocumentEntry valid(ExecutionInput input) {
		this.parsed.incrementAndGet();
		return new PreparsedDocumentEntry(Parser.parse(input.getQuery()));
	}

	private PreparsedDocumentEntry bad(ExecutionInput input) {
		this.parsed.incrementAndGet();
		return new PreparsedDocumentEntry(GraphqlErrorBuilder.newError().message("no document").build());
	}

}
