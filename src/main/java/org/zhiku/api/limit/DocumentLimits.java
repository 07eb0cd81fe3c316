package org.zhiku.api.limit;

import java.util.function.Function;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import org.jspecify.annotations.Nullable;

import org.zhiku.api.OperationRefused;
import org.zhiku.ontology.ErrorCode;

/**
 * What can be said of a document without its variables, once for all its executions.
 */
public final class DocumentLimits {

	/** With fragments put in; more than any client's page needs, by far. */
	private static final int FIELDS = 20_000;

	private final LimitsProperties limits;

	private final ParserOptions options;

	public DocumentLimits(LimitsProperties limits) {
		this.limits = limits;
		this.options = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(limits.tokens()));
	}

	/** Parses within the limits; the entry has errors where the document is over one. */
	public PreparsedDocumentEntry parse(ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		input.getGraphQLContext().put(ParserOptions.class, this.options);
		PreparsedDocumentEntry read = parse.apply(input);
		Document document = read.getDocument();
		String excess = (document != null && !read.hasErrors()) ? excess(DocumentSize.of(document)) : null;
		return (excess == null) ? read : new PreparsedDocumentEntry(
				new OperationRefused(ErrorCode.QUERY_TOO_COMPLEX, excess).getUnderlyingErrors());
	}

	private @Nullable String excess(DocumentSize size) {
		if (size.roots() > this.limits.rootFields()) {
			return "The operation has " + size.roots() + " fields, and one may have " + this.limits.rootFields() + ".";
		}
		if (size.aliases() > this.limits.aliases()) {
			return "The operation has " + size.aliases() + " aliases, and one may have " + this.limits.aliases() + ".";
		}
		if (size.depth() > this.limits.depth()) {
			return "The operation is " + size.depth() + " fields deep, and one may be " + this.limits.depth() + ".";
		}
		return (size.fields() > FIELDS)
				? "The operation has " + size.fields() + " fields in all, and one may have " + FIELDS + "." : null;
	}

}
