import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;

/** Searches, pages, reads and waits, with the GraphQL clients of Spring. */
class ZhikuSample {

	private static final String SEARCH = """
			query Search($query: String!) {
				search(query: $query, first: 3) {
					totalCount
					edges { node { ... on Policy { id docNumber title } } highlights { fragments } }
				}
			}
			""";

	private static final String PAGE = """
			query Page($after: String) {
				policies(filter: { inCorpus: true }, first: 5, after: $after) {
					totalCount
					nodes { id docNumber title }
					pageInfo { hasNextPage endCursor }
				}
			}
			""";

	private static final String DUTIES = """
			query Duties($id: ID!) {
				policy(id: $id) {
					title
					tasks(first: 3) {
						nodes {
							label
							heading
							responsibilities { role department { name } }
							targets { quantity unit deadline }
						}
					}
				}
			}
			""";

	private static final String SAVE = """
			mutation Save($name: String!, $query: String!) {
				saveSearch(name: $name, query: $query) { id }
			}
			""";

	private static final String MATCHES = """
			subscription Matches($id: ID!) {
				savedSearchMatches(id: $id, afterRevision: 0) { revision policy { id docNumber title } }
			}
			""";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final HttpGraphQlClient http;

	private final WebSocketGraphQlClient socket;

	/**
	 * Without a key it may read, with one it may write too.
	 */
	ZhikuSample(URI server, String key) {
		this.http = HttpGraphQlClient.builder(WebClient.create(server.resolve("/graphql").toString()))
			.headers((headers) -> {
				if (key != null) {
					headers.setBearerAuth(key);
				}
			})
			.build();
		URI ws = URI.create("ws" + server.resolve("/graphql").toString().substring("http".length()));
		this.socket = WebSocketGraphQlClient.create(ws, new ReactorNettyWebSocketClient());
	}

	public static void main(String[] args) {
		URI server = URI.create((args.length > 0) ? args[0] : "http://localhost:8080");
		String words = (args.length > 1) ? args[1] : "职业教育";
		String key = System.getenv("ZHIKU_KEY");
		ZhikuSample sample = new ZhikuSample(server, key);
		List<Edge> hits = sample.search(words);
		sample.pages();
		if (!hits.isEmpty()) {
			sample.duties(hits.getFirst().node().id());
		}
		if (key != null) {
			sample.follow(words);
		}
	}

	private List<Edge> search(String words) {
		Hits hits = this.http.document(SEARCH)
			.variable("query", words)
			.retrieve("search")
			.toEntity(Hits.class)
			.block(PATIENCE);
		System.out.println(hits.totalCount() + " hits for " + words);
		hits.edges().forEach((edge) -> System.out.println("  " + edge.node().docNumber() + " " + edge.node().title()));
		return hits.edges();
	}

	private void pages() {
		List<Policy> all = new ArrayList<>();
		Policies page = page(null);
		all.addAll(page.nodes());
		while (page.pageInfo().hasNextPage()) {
			page = page(page.pageInfo().endCursor());
			all.addAll(page.nodes());
		}
		System.out.println(all.size() + " of " + page.totalCount() + " policies, page by page");
	}

	private Policies page(String after) {
		return this.http.document(PAGE)
			.variable("after", after)
			.retrieve("policies")
			.toEntity(Policies.class)
			.block(PATIENCE);
	}

	private void duties(String id) {
		PolicyTasks policy = this.http.document(DUTIES)
			.variable("id", id)
			.retrieve("policy")
			.toEntity(PolicyTasks.class)
			.block(PATIENCE);
		System.out.println("Who does what by " + policy.title());
		for (Task task : policy.tasks().nodes()) {
			System.out.println("  " + task.label() + task.heading() + " "
					+ task.responsibilities().stream().map((duty) -> duty.role() + " " + duty.department().name()).toList()
					+ " " + task.targets());
		}
	}

	/** Saves a search and waits for the first policy that comes later and is a hit. */
	private void follow(String words) {
		String id = this.http.document(SAVE)
			.variables(Map.of("name", "java", "query", words))
			.retrieve("saveSearch.id")
			.toEntity(String.class)
			.block(PATIENCE);
		System.out.println("Waiting for a new policy about " + words);
		Match match = this.socket.document(MATCHES)
			.variable("id", id)
			.retrieveSubscription("savedSearchMatches")
			.toEntity(Match.class)
			.blockFirst(PATIENCE);
		System.out.println("New: " + match.policy().docNumber() + " " + match.policy().title());
		this.socket.stop().block(PATIENCE);
	}

	record Hits(int totalCount, List<Edge> edges) {
	}

	record Edge(Policy node, List<Highlight> highlights) {
	}

	record Highlight(List<String> fragments) {
	}

	record Policies(int totalCount, List<Policy> nodes, PageInfo pageInfo) {
	}

	record Policy(String id, String docNumber, String title) {
	}

	record PageInfo(boolean hasNextPage, String endCursor) {
	}

	record PolicyTasks(String title, Tasks tasks) {
	}

	record Tasks(List<Task> nodes) {
	}

	record Task(String label, String heading, List<Duty> responsibilities, List<Target> targets) {
	}

	record Duty(String role, Department department) {
	}

	record Department(String name) {
	}

	record Target(double quantity, String unit, String deadline) {
	}

	record Match(int revision, Policy policy) {
	}

}
