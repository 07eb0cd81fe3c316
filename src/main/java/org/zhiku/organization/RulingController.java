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

	private final Clock clock;

	RulingController(GraphReads reads, OrganizationEditor editor, Clock clock) {
		this.reads = reads;
		this.editor = editor;
		this.clock = clock;
	}

	@QueryMapping
	Mono<Connection> rulings(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.RULING, BY_TIME, environment);
	}

	@MutationMapping
	@PreAuthorize(WRITER)
	Mono<OrganizationEdit> mergeOrganizations(@Argument List<String> from, @Argument String into,
			@Argument @Nullable String reason, Principal writer) {
		return audited("mergeOrganizations", writer,
				this.editor.merge(ids("from", from), Ids.check("into", into), note(writer, reason)));
	}

	@MutationMapping
	@PreAuthorize(WRITER)
	Mono<OrganizationEdit> splitOrganization(@Argument String from, @Argument List<String> policies,
			@Argument String name, @Argument @Nullable String reason, Principal writer) {
		String plain = name.strip();
		if (plain.isEmpty() || plain.length() > LONGEST) {
			throw new InvalidArgument("name", "'name' must have 1 to " + LONGEST + " characters.");
		}
		return audited("splitOrganization", writer,
				this.editor.split(Ids.check("from", from), ids("policies", policies), plain, note(writer, reason)));
	}

	@MutationMapping
	@PreAuthorize(WRITER)
	Mono<OrganizationEdit> revokeRuling(@Argument String id, Principal writer) {
		return audited("revokeRuling", writer, this.editor.revoke(Ids.check("id", id), note(writer, null)));
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
	private static Mono<OrganizationEdit> audited(String what, Principal writer, Mono<OrganizationEdit> edit) {
		return edit.doOnNext((done) -> logger.info("{} by {}: {} {}, revision {}", what, writer.getName(),
				done.organization(), done.rulings(), done.revision()));
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
