package org.zhiku.api;

import java.time.Instant;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;

/** Moments, as ISO 8601 writes them in UTC. Nothing takes one as an argument. */
final class DateTimeScalar implements Coercing<Instant, String> {

	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
		.name("DateTime")
		.coercing(new DateTimeScalar())
		.build();

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		if (value instanceof Instant moment) {
			return moment.toString();
		}
		throw new CoercingSerializeException("Not a moment: " + value);
	}

}
