package org.zhiku.organization;

import java.security.Principal;
import java.time.Clock;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.zhiku.api.Connection;
import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.Once;
import org.zhiku.graph.OrganizationEdit;
import org.zhiku.graph.OrganizationEditor;
import org.zhiku.graph.Page;
import org.zhiku.graph.RulingNote;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** What writers rule on which body a name stands for. */
@Controller
class RulingController {

	private static final Logger logger = LoggerFactory.getLogger(RulingController.class);

	private static final String WRITER = "hasRole('WRITER')";

	private static final Order BY_TIME = Order.ascending("at");

	/** So many bodies or policies in one call. */
	private static final int MOST = 100;

	private static final int LONGEST = 200;

	private final GraphReads reads;

	private final OrganizationEditor editor;

	private final Once once;

	private final Clock clock;

	RulingController(GraphReads reads, OrganizationEditor editor, Once once, Clock clock) {
		this.reads = reads;
		this.editor = editor;
		this.once = once;
		this.clock = clock;
	}

	@QueryMapping
	Mono<Connection> rulings(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.RULING, BY_TIME, environment);
	}

	@MutationMapping
	@PreAuthorize(WRITER)
	Mono<OrganizationEdit> mergeOrganizations(@Argument List<String> from, @Argument String into,
			@Argument @Nullable String reason, Principal writer, DataFetchingEnvironment environment) {
		List<NodeId> bodies = ids("from", from);
		NodeId other = Ids.check("into", into);
		RulingNote note = note(writer, reason);
		return audited(writer, environment, Mono.defer(() -> this.editor.merge(bodies, other, note)));
	}

	@MutationMapping
	@PreAuthorize(WRITER)
	Mono<OrganizationEdit> splitOrganization(@Argument String from, @Argument List<String> policies,
			@Argument String name, @Argument @Nullable String reason, Principal writer,
			DataFetchingEnvironment environment) {
		NodeId body = Ids.check("from", from);
		List<NodeId> where = ids("policies", policies);
		String plain = name(name);
		RulingNote note = note(writer, reason);
		return audited(writer, environment, Mono.defer(() -> this.editor.split(body, where, plain, note)));
	}

	@MutationMapping
	@PreAuthorize(WRITER)
	Mono<OrganizationEdit> addAlias(@Argument String id, @Argument String name, @Argument @Nullable String reason,
			Principal writer, DataFetchingEnvironment environment) {
		NodeId body = Ids.check("id", id);
		// Names are kept without white space, as they are read.
		String plain = name(name.replaceAll("[\\s\\p{Z}]+", ""));
		RulingNote note = note(writer, reason);
		return audited(writer, environment, Mono.defer(() -> this.editor.alias(body, plain, note)));
	}

	@MutationMapping
	@PreAuthorize(WRITER)
	Mono<OrganizationEdit> revokeRuling(@Argument String id, Principal writer, DataFetchingEnvironment environment) {
		NodeId ruling = Ids.check("id", id);
		RulingNote note = note(writer, null);
		return audited(writer, environment, Mono.defer(() -> this.editor.revoke(ruling, note)));
	}

	@SchemaMapping(typeName = "OrganizationChange")
	Mono<Page.Row> department(OrganizationEdit edit, DataFetchingEnvironment environment) {
		return organization(edit, NodeKind.DEPARTMENT, environment);
	}

	@SchemaMapping(typeName = "OrganizationChange")
	Mono<Page.Row> institution(OrganizationEdit edit, DataFetchingEnvironment environment) {
		return organization(edit, NodeKind.INSTITUTION, environment);
	}

	@SchemaMapping(typeName = "OrganizationChange")
	Mono<List<Page.Row>> rulings(OrganizationEdit edit, DataFetchingEnvironment environment) {
		return this.reads.nodes(NodeKind.RULING, edit.rulings().stream().map(NodeId::value).toList(), environment);
	}

	private Mono<Page.Row> organization(OrganizationEdit edit, NodeKind kind, DataFetchingEnvironment environment) {
		return (edit.organization().kind() == kind) ? this.reads.node(kind, edit.organization(), environment)
				: Mono.empty();
	}

	/** One line for each change: who, what, and the revision that holds it. */
	private Mono<OrganizationEdit> audited(Principal writer, DataFetchingEnvironment environment,
			Mono<OrganizationEdit> edit) {
		String what = environment.getField().getName();
		return this.once.answer(OrganizationEdit.class, writer, environment,
				edit.doOnNext((done) -> logger.info("{} by {}: {} {}, revision {}", what, writer.getName(),
						done.organization(), done.rulings(), done.revision())));
	}

	private static String name(String given) {
		String plain = given.strip();
		if (plain.isEmpty() || plain.length() > LONGEST) {
			throw new InvalidArgument("name", "'name' must have 1 to " + LONGEST + " characters.");
		}
		return plain;
	}

	private RulingNote note(Principal writer, @Nullable String reason) {
		if (reason != null && reason.length() > LONGEST) {
			throw new InvalidArgument("reason", "'reason' must have at most " + LONGEST + " characters.");
		}
		return new RulingNote(writer.getName(), reason, this.clock.instant());
	}

	private static List<NodeId> ids(String argument, List<String> ids) {
		if (ids.size() > MOST) {
			throw new InvalidArgument(argument,
					"'" + argument + "' takes at most " + MOST + " ids, not " + ids.size() + ".");
		}
		return ids.stream().map((id) -> Ids.check(argument, id)).toList();
	}

}
