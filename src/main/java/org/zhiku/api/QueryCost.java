package org.zhiku.api;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;

/**
 * What a field costs: about as many objects as it may answer. A page costs as many as it
 * asks for, a plain list as many as such lists usually hold.
 */
final class QueryCost implements FieldComplexityCalculator {

	private static final int USUAL_LIST = 5;

	/** Beyond any limit; products of pages must not overflow. */
	private static final int MOST = 1_000_000_000;

	@Override
	public int calculate(FieldComplexityEnvironment environment, int childComplexity) {
		if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(environment.getFieldDefinition().getType()))
				|| environment.getField().getName().startsWith("__")) {
			return 0;
		}
		long each = childComplexity + 1L;
		return (int) Math.min(MOST, each * times(environment));
	}

	private static long times(FieldComplexityEnvironment environment) {
		if (environment.getFieldDefinition().getArgument("first") != null) {
			Object asked = environment.getArguments().get("last");
			Object size = (asked != null) ? asked : environment.getArguments().get("first");
			return (size instanceof Number number) ? Math.max(1, number.longValue()) : 1;
		}
		boolean list = GraphQLTypeUtil.unwrapNonNull(environment.getFieldDefinition().getType()) instanceof GraphQLList;
		boolean ofPage = environment.getParentType().getName().endsWith("Connection");
		return (list && !ofPage) ? USUAL_LIST : 1;
	}

}
