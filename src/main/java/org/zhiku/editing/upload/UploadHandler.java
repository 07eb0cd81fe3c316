package org.zhiku.editing.upload;

import java.security.Principal;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.zhiku.api.InvalidArgument;
import org.zhiku.api.http.Problems;
import org.zhiku.ontology.ErrorCode;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Answers {@code POST /uploads}: the bytes of one file, raw. */
@Component
class UploadHandler {

	private final Uploads uploads;

	private final UploadSettings settings;

	UploadHandler(Uploads uploads, UploadSettings settings) {
		this.uploads = uploads;
		this.settings = settings;
	}

	/**
	 * A form of several parts would be kept with its frame as the document. The type of
	 * other forms is what {@code curl --data-binary} says of any file.
	 */
	@PreAuthorize("hasRole('WRITER')")
	Mono<ServerResponse> keep(ServerRequest request) {
		if (request.headers().contentType().filter(UploadHandler::isMultipart).isPresent()) {
			return Problems.answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ErrorCode.BAD_REQUEST,
					"The body must be the bytes of the file and no form; with curl, send it by --data-binary.");
		}
		long most = this.settings.maxSize().toBytes();
		if (request.headers().contentLength().orElse(0) > most) {
			return Mono.error(new UploadRefused(most));
		}
		String name = FileNames.check("name", request.queryParam("name")
			.orElseThrow(() -> new InvalidArgument("name", "The parameter 'name' must say the file's name.")));
		return request.principal()
			.map(Principal::getName)
			.flatMap((owner) -> this.uploads.keep(owner, name, request.bodyToFlux(DataBuffer.class)))
			.flatMap((upload) -> ServerResponse.status(HttpStatus.CREATED)
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue(Map.of("id", upload.id(), "name", upload.name(), "size", upload.size(), "expiresAt",
						upload.until())));
	}

	private static boolean isMultipart(MediaType type) {
		return type.getType().equalsIgnoreCase("multipart");
	}

}
