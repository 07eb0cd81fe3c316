package org.zhiku.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is ready is answered without the engine: here every fetcher that it would ask for
 * a field of a row fails.
 */
class ReadyAnswersTests {

	private static final String SCHEMA = """
			type Query { policy: Policy, node: Node, found: Found }
			interface Node { id: ID! }
			type Policy implements Node { id: ID!, title: String!, level: Level, tasks: [Task!]!, elsewhere: String }
			type Task implements Node { id: ID!, heading: String, order: Int }
			type Found { total: Int!, policies: [Policy], quoted: [[String!]] }
			enum Level { NATIONAL, CITY }
			""";

	private static final Shape POLICY = Shape.of("Policy")
		.properties("id", "title", "level")
		.list("tasks", Neighbours.over(Hop.along(Relation.HAS_TASK)))
		.elsewhere("elsewhere")
		.build();

	private static final Shape TASK = Shape.of("Task").properties("id", "heading", "order").build();

	private static final Page.Row FIRST = row(NodeKind.TASK, Map.of("heading", "一", "order", 1), Map.of());

	private static final Page.Row SECOND = row(NodeKind.TASK, Map.of(), Map.of());

	private static final Page.Row WHOLE = row(NodeKind.POLICY, Map.of("title", "通知", "level", "CITY"),
			Map.of("/policy/tasks", page(FIRST, SECOND), "/policy/all", page(FIRST), "/found/policies/tasks", page()));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{ policy { title level } }                               | {policy={title=通知, level=CITY}}
					{ policy { __typename name: title } }                    | {policy={__typename=Policy, name=通知}}
					{ policy { tasks { heading order } } }                   | {policy={tasks=[{heading=一, order=1}, {heading=null, order=null}]}}
					{ policy { all: tasks { ...T } } } fragment T on Task { order } | {policy={all=[{order=1}]}}
					query($no: Boolean = false) { policy { title @include(if: $no) level @skip(if: $no) } } | {policy={level=CITY}}
					{ node { ... on Policy { title } ... on Task { heading } } } | {node={title=通知}}
					{ found { total quoted policies { title tasks { id } } } } | {found={total=2, quoted=[[一], null], policies=[{title=通知, tasks=[]}, null]}}
					""")
	void answersWithoutTheEngine(String query, String answer) {
		ExecutionResult result = ask(query, WHOLE);
		assertThat(result.getErrors()).isEmpty();
		assertThat(String.valueOf(result.<Object>getData())).isEqualTo(answer);
	}

	/** Its fetchers fail, which shows that it was asked. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a field of a controller     | { policy { title elsewhere } }          | /policy/title
			a value that is no constant | { policy { level } }                    | /policy/level
			no value where one must be  | { policy { title } }                    | /policy/title
			""")
	void leavesTheRestToTheEngine(String reason, String query, String path) {
		Page.Row odd = row(NodeKind.POLICY, Map.of("level", "GALACTIC"), Map.of());
		ExecutionResult result = ask(query, odd);
		assertThat(result.getErrors()).as(reason).isNotEmpty();
		assertThat(result.getErrors().getFirst().getPath()).isEqualTo(List.of(path.substring(1).split("/")));
	}

	@Test
	void leavesNoMoreThanItMustToTheEngine() {
		DataFetcher<?> ofTasks = (environment) -> {
			if (!environment.getField().getName().equals("tasks")) {
				throw new IllegalStateException("Elsewhere is not there");
			}
			return page(FIRST).rows();
		};
		ExecutionResult result = ask("{ policy { tasks { heading } elsewhere } }", WHOLE, ofTasks);
		assertThat(result.getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getPath()).containsExactly("policy", "elsewhere"));
		assertThat(String.valueOf(result.<Object>getData()))
			.isEqualTo("{policy={tasks=[{heading=一}], elsewhere=null}}");
	}

	private static ExecutionResult ask(String query, Page.Row policy) {
		return ask(query, policy, (environment) -> {
			throw new IllegalStateException("The engine asked for " + environment.getField().getName());
		});
	}

	private static ExecutionResult ask(String query, Page.Row policy, DataFetcher<?> ofRows) {
		return GraphQL.newGraphQL(schema(ofRows))
			.queryExecutionStrategy(strategy())
			.build()
			.execute(ExecutionInput.newExecutionInput(query).root(policy));
	}

	private static ReadyExecution strategy() {
		Shapes shapes = new Shapes(List.of(POLICY, TASK), List.of(), List.of());
		return new ReadyExecution(new SimpleDataFetcherExceptionHandler(),
				new ReadyAnswers(shapes, new RowReads(new Windows(shapes))));
	}

	private static GraphQLSchema schema(DataFetcher<?> ofRows) {
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query",
					(type) -> type.dataFetcher("policy", (environment) -> environment.getRoot())
						.dataFetcher("node", (environment) -> environment.getRoot())
						.dataFetcher("found", (environment) -> new Found(2, environment.getRoot())))
			.type("Node",
					(type) -> type.typeResolver((environment) -> environment.getSchema().getObjectType("Policy")));
		for (Shape shape : List.of(POLICY, TASK)) {
			shape.fields()
				.keySet()
				.forEach((field) -> wiring.type(shape.type(), (type) -> type.dataFetcher(field, ofRows)));
		}
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring.build());
	}

	private static Page page(Page.Row... rows) {
		return new Page(List.of(rows), null, false);
	}

	private static Page.Row row(NodeKind kind, Map<String, Object> properties, Map<String, Page> links) {
		Map<String, Object> all = new HashMap<>(properties);
		all.put("id", NodeId.of(kind, "one").value());
		return new Page.Row(all, Map.of(), links, List.of());
	}

	/** What a controller makes. */
	record Found(int total, Page.Row policy) {

		public List<Page.Row> policies() {
			return Arrays.asList(this.policy, null);
		}

		public List<List<String>> quoted() {
			return Arrays.asList(List.of("一"), null);
		}

	}

}
