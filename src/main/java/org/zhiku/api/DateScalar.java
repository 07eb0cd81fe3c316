package org.zhiku.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;

/** Calendar days, {@code YYYY-MM-DD}. */
final class DateScalar implements Coercing<LocalDate, String> {

	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar().name("Date").coercing(new DateScalar()).build();

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		if (value instanceof LocalDate day) {
			return day.toString();
		}
		throw new CoercingSerializeException("Not a day: " + value);
	}

	@Override
	public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return LocalDate.parse(input.toString());
		}
		catch (DateTimeException ex) {
			throw new CoercingParseValueException("A Date is written YYYY-MM-DD, such as 2023-09-30.");
		}
	}

	@Override
	public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		try {
			if (input instanceof StringValue text) {
				return LocalDate.parse(text.getValue());
			}
		}
		catch (DateTimeException ex) {
			// Answered below, as is a literal of another kind.
		}
		throw new CoercingParseLiteralException("A Date is written \"YYYY-MM-DD\", such as \"2023-09-30\".");
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.of(input.toString());
	}

}
