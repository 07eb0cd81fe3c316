package org.zhiku.reporting;

import java.util.List;

import graphql.GraphQLContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.api.InvalidArgument;
import org.zhiku.api.Slots;
import org.zhiku.api.limit.RequestState;
import org.zhiku.ingest.report.FileReport;
import org.zhiku.ingest.report.IngestReport;
import org.zhiku.ingest.report.IngestReports;
import org.zhiku.ingest.report.ReportFolder;
import org.zhiku.ingest.report.ReportedIssue;
import org.zhiku.ingest.report.RunState;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** What ingests did; the long lists of a report by their first entries. */
@Controller
class IngestReportController {

	private static final int LONGEST = 1000;

	/** So many clients follow at once. */
	private static final int MOST = 200;

	private final IngestReports reports;

	private final Slots slots = Slots.shared("subscriptions", MOST);

	IngestReportController(IngestReports reports) {
		this.reports = reports;
	}

	@QueryMapping
	Mono<IngestReport> ingestReport() {
		return this.reports.newest(1).flatMap((newest) -> Mono.justOrEmpty(newest.stream().findFirst()));
	}

	@QueryMapping
	Mono<List<IngestReport>> ingestReports(@Argument int first) {
		return this.reports.newest(checked(first, ReportFolder.KEPT));
	}

	@SubscriptionMapping
	Flux<RunState> ingestProgress(GraphQLContext context) {
		return this.slots.holding(RequestState.accountOf(context), this.reports.progress());
	}

	@SchemaMapping
	List<FileReport> files(IngestReport report, @Argument int first) {
		return report.files().stream().limit(checked(first, LONGEST)).toList();
	}

	@SchemaMapping
	List<ReportedIssue> issues(IngestReport report, @Argument int first) {
		return report.issues().stream().limit(checked(first, LONGEST)).toList();
	}

	private static int checked(int first, int most) {
		if (first < 0 || first > most) {
			throw new InvalidArgument("first", "first is from 0 to " + most + ", not " + first + ".");
		}
		return first;
	}

}
