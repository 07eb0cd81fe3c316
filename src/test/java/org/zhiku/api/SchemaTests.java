package org.zhiku.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import graphql.ParseAndValidate;
import graphql.ExecutionInput;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.testsupport.ApiServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema is the manual and the contract: described, and mapped, to the last field.
 */
@SpringBootTest(classes = ApiServer.class, properties = ApiServer.PART_ONLY)
class SchemaTests {

	@Autowired
	private GraphQlSource source;

	@Autowired
	private AnnotatedControllerConfigurer controllers;

	@Autowired
	private Shapes shapes;

	@Autowired
	private ApplicationContext context;

	@Test
	void describesEveryElement() {
		Set<String> undescribed = new TreeSet<>();
		for (GraphQLNamedType type : ours(this.source.schema())) {
			check(type.getName(), type, undescribed);
			for (GraphQLFieldDefinition field : fields(type)) {
				check(type.getName() + "." + field.getName(), field, undescribed);
				field.getArguments()
					.forEach(
							(argument) -> check(type.getName() + "." + field.getName() + "(" + argument.getName() + ")",
									argument, undescribed));
			}
			if (type instanceof GraphQLEnumType values) {
				values.getValues()
					.forEach((value) -> check(type.getName() + "." + value.getName(), value, undescribed));
			}
			if (type instanceof GraphQLInputObjectType input) {
				input.getFields().forEach((field) -> check(type.getName() + "." + field.getName(), field, undescribed));
			}
		}
		assertThat(undescribed).isEmpty();
	}

	@Test
	void everyMutationTakesAnIdempotencyKey() {
		assertThat(this.source.schema().getMutationType().getFieldDefinitions())
			.allSatisfy((field) -> assertThat(field.getArgument(Once.ARGUMENT)).as(field.getName()).isNotNull());
	}

	@Test
	void mapsEveryField() {
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
		this.controllers.configure(wiring);
		new RowFetchers(this.shapes, new RowReads(new Windows(this.shapes))).configure(wiring);
		SchemaReport report = SchemaMappingInspector.inspect(this.source.schema(), wiring.build());
		assertThat(report.unmappedFields()).isEmpty();
		assertThat(report.unmappedRegistrations()).isEmpty();
		assertThat(report.unmappedArguments()).isEmpty();
		assertThat(report.fieldNullnessErrors()).isEmpty();
		assertThat(report.argumentNullnessErrors()).isEmpty();
	}

	@Test
	void declaresAShapeForEveryFieldThatIsReadFromRows() {
		Set<String> undeclared = new TreeSet<>();
		Set<String> unknown = new TreeSet<>();
		GraphQLSchema schema = this.source.schema();
		for (Shape shape : this.shapes.types()) {
			GraphQLObjectType type = schema.getObjectType(shape.type());
			type.getFieldDefinitions()
				.stream()
				.filter((field) -> !shape.fields().containsKey(field.getName()))
				.forEach((field) -> undeclared.add(shape.type() + "." + field.getName()));
			shape.fields()
				.keySet()
				.stream()
				.filter((field) -> type.getFieldDefinition(field) == null)
				.forEach((field) -> unknown.add(shape.type() + "." + field));
		}
		assertThat(undeclared).isEmpty();
		assertThat(unknown).isEmpty();
	}

	@Test
	void knowsEveryFilterAndSort() {
		Set<String> inputs = new TreeSet<>();
		for (GraphQLNamedType type : ours(this.source.schema())) {
			if (type instanceof GraphQLInputObjectType
					&& !Set.of("SearchFilter", "IngestPolicyInput").contains(type.getName())
					&& !Comparisons.INPUTS.contains(type.getName()) && !type.getName().endsWith("Quantifier")) {
				inputs.add(type.getName());
			}
		}
		Set<String> known = new TreeSet<>();
		this.context.getBeansOfType(FilterShape.class).values().forEach((filter) -> known.add(filter.input()));
		this.context.getBeansOfType(SortShape.class).values().forEach((sort) -> known.add(sort.input()));
		assertThat(known).isEqualTo(inputs);
	}

	@Test
	void knowsEveryFieldOfEveryFilterAndSort() {
		GraphQLSchema schema = this.source.schema();
		for (FilterShape filter : this.context.getBeansOfType(FilterShape.class).values()) {
			Set<String> known = new TreeSet<>(Set.of("and", "or", "not"));
			filter.parts().forEach((part) -> known.addAll(part.fields()));
			assertThat(known).as(filter.input()).isEqualTo(inputFields(schema, filter.input()));
		}
		for (SortShape sort : this.context.getBeansOfType(SortShape.class).values()) {
			GraphQLEnumType fields = (GraphQLEnumType) schema.getType(sort.input() + "Field");
			Set<String> values = new TreeSet<>();
			fields.getValues().forEach((value) -> values.add(value.getName()));
			assertThat(new TreeSet<>(sort.keys().keySet())).as(sort.input()).isEqualTo(values);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "researcher", "front-end", "integrator", "operator" })
	void offersExamplesThatFitTheSchema(String name) throws Exception {
		String query = new ClassPathResource("static/graphiql/" + name + ".graphql").getContentAsString(UTF_8);
		assertThat(
				ParseAndValidate.parseAndValidate(this.source.schema(), ExecutionInput.newExecutionInput(query).build())
					.getErrors())
			.isEmpty();
	}

	private static Set<String> inputFields(GraphQLSchema schema, String input) {
		Set<String> fields = new TreeSet<>();
		((GraphQLInputObjectType) schema.getType(input)).getFields().forEach((field) -> fields.add(field.getName()));
		return fields;
	}

	private static List<GraphQLNamedType> ours(GraphQLSchema schema) {
		List<String> standard = List.of("String", "Int", "Float", "Boolean", "ID");
		return schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !type.getName().startsWith("__") && !standard.contains(type.getName()))
			.toList();
	}

	private static List<GraphQLFieldDefinition> fields(GraphQLNamedType type) {
		List<GraphQLFieldDefinition> fields = new ArrayList<>();
		if (type instanceof GraphQLObjectType object) {
			fields.addAll(object.getFieldDefinitions());
		}
		if (type instanceof GraphQLInterfaceType face) {
			fields.addAll(face.getFieldDefinitions());
		}
		return fields;
	}

	private static void check(String name, GraphQLNamedSchemaElement element, Set<String> undescribed) {
		String description = element.getDescription();
		if (description == null || description.isBlank()) {
			undescribed.add(name);
		}
	}

}
