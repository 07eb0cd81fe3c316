package org.zhiku.api.limit;

import java.util.stream.IntStream;

import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class DocumentSizeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ a b c { d } }                                                   | 3 | 0 | 4 | 2
			{ x: a y: b { z: c } }                                            | 2 | 3 | 3 | 2
			{ ... { a } ... on Query { b: c } }                               | 2 | 1 | 2 | 1
			{ ...F a { ...G } } fragment F on Q { b c } fragment G on A { x: d } | 3 | 1 | 4 | 2
			query A { a } query B { a b c: d }                                | 3 | 1 | 3 | 1
			{ ...F ...F } fragment F on Q { x: a }                            | 2 | 2 | 2 | 1
			{ ...Absent a }                                                   | 1 | 0 | 1 | 1
			""")
	void countsWithFragmentsPutIn(String document, int roots, int aliases, int fields, int depth) {
		assertThat(DocumentSize.of(Parser.parse(document))).isEqualTo(new DocumentSize(roots, aliases, fields, depth));
	}

	@Test
	void measuresFragmentsThatDoubleAtOnce() {
		String fragments = IntStream.range(0, 100)
			.mapToObj((i) -> "fragment F" + i + " on Q { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
			.collect(joining(" "));
		DocumentSize size = DocumentSize.of(Parser.parse("{ ...F0 } " + fragments + " fragment F100 on Q { a }"));
		assertThat(size.fields()).isEqualTo(Integer.MAX_VALUE);
	}

}
