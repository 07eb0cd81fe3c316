package org.zhiku.discovery.export;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.api.DeclaredFields;
import org.zhiku.api.Slots;
import org.zhiku.graph.GraphReader;
import org.zhiku.search.SearchEngine;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * Sends what a search by words finds as a file while it is being found. Each page is
 * looked for when the one before is sent, so a slow client takes no memory and holds no
 * transaction, and one that leaves ends the work. A failure before the first page is the
 * answer; a later one breaks the connection off, so that no file looks complete that is
 * not.
 */
final class SearchExport {

	private final SearchEngine engine;

	private final GraphReader reader;

	private final DeclaredFields fields;

	private final Clock clock;

	private final Slots slots;

	SearchExport(SearchEngine engine, GraphReader reader, DeclaredFields fields, Clock clock, ExportSettings settings) {
		this.engine = engine;
		this.reader = reader;
		this.fields = fields;
		this.clock = clock;
		this.slots = Slots.open("exports", settings.atOnce());
	}

	/** Sends the file; fails while nothing is sent where nothing can be. */
	Mono<Void> send(ExportFormat format, ExportForm form, ServerHttpResponse response) {
		LocalDate today = LocalDate.now(this.clock);
		return this.slots.holding(Mono.defer(() -> {
			HitWalk walk = new HitWalk(this.engine, this.reader, this.fields, form.toQuery(), form.most());
			Pieces pieces = new Pieces(format.writer(form, today), response.bufferFactory());
			return walk.page().flatMap((first) -> {
				response.getHeaders().setContentType(format.mediaType());
				response.getHeaders()
					.set(HttpHeaders.CONTENT_DISPOSITION, new FileName(form.text(), today, format).disposition());
				return response.writeAndFlushWith(pieces.of(first, walk));
			});
		})).then();
	}

	/** The pieces of one file, which know how many rows stand before them. */
	private static final class Pieces {

		private final FileWriter writer;

		private final DataBufferFactory buffers;

		private long rows;

		Pieces(FileWriter writer, DataBufferFactory buffers) {
			this.writer = writer;
			this.buffers = buffers;
		}

		/**
		 * One publisher a page, which asks for the page only when it is its turn; those
		 * that were made ahead of the end stay empty.
		 */
		Flux<Publisher<DataBuffer>> of(List<ExportedPolicy> first, HitWalk walk) {
			Publisher<DataBuffer> begin = Mono.fromSupplier(() -> buffer(this.writer.begin() + text(first)));
			Flux<Publisher<DataBuffer>> others = Flux.generate((sink) -> {
				if (walk.hasEnded()) {
					sink.complete();
				}
				else {
					sink.next(walk.page().map((page) -> buffer(text(page))));
				}
			});
			Publisher<DataBuffer> end = Mono.fromSupplier(() -> buffer(this.writer.end()));
			return Flux.concat(Mono.just(begin), others, Mono.just(end));
		}

		private String text(List<ExportedPolicy> page) {
			StringBuilder text = new StringBuilder();
			page.forEach((policy) -> text.append(this.writer.row(policy, this.rows++)));
			return text.toString();
		}

		private DataBuffer buffer(String text) {
			return this.buffers.wrap(text.getBytes(StandardCharsets.UTF_8));
		}

	}

}
