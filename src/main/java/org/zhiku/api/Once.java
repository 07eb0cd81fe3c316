package org.zhiku.api;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.zhiku.graph.KeptAnswers.Claim;
import org.zhiku.graph.KeptAnswers.Request;
import org.zhiku.graph.KeptAnswers;
import org.zhiku.ontology.Sha256;

/**
 * Lets a mutation be sent again without being carried out again: of calls with one
 * {@value #ARGUMENT} by one caller the first is, and all get its answer. What failed is
 * not kept, since nothing was changed.
 */
public final class Once {

	/** The argument of every mutation. */
	public static final String ARGUMENT = "idempotencyKey";

	private static final Logger logger = LoggerFactory.getLogger(Once.class);

	private static final int LONGEST = 200;

	/** Between two looks at a call that is being carried out. */
	private static final Duration PAUSE = Duration.ofMillis(200);

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private final KeptAnswers answers;

	private final OnceSettings settings;

	private final Clock clock;

	Once(KeptAnswers answers, OnceSettings settings, Clock clock) {
		this.answers = answers;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Carries the change out, or answers what it answered before.
	 * @param type of the answer, which must be one that JSON can carry
	 * @param change what the field does; begun only where it is to be done
	 */
	public <T> Mono<T> answer(Class<T> type, Principal caller, DataFetchingEnvironment environment, Mono<T> change) {
		@Nullable String key = environment.getArgument(ARGUMENT);
		if (key == null) {
			return change;
		}
		Request request = new Request(caller.getName(), checked(key), digest(environment));
		return claim(request).flatMap((claim) -> switch (claim) {
			case Claim.Granted granted -> carryOut(request, granted, change);
			case Claim.Answered answered -> Mono.fromSupplier(() -> {
				environment.getGraphQlContext().put(repetition(environment), true);
				return JSON.readValue(answered.answer(), type);
			});
			case Claim.OfAnother _ -> Mono.error(new InvalidArgument(ARGUMENT,
					"'" + ARGUMENT + "' was used for another call; a key stands for one call with its arguments."));
			case Claim.UnderWay _ -> Mono.error(new Overloaded("calls under way with this " + ARGUMENT));
		});
	}

	/** Whether the field that was fetched answered what an earlier call did. */
	public static boolean isRepetition(DataFetchingEnvironment environment) {
		return environment.getGraphQlContext().hasKey(repetition(environment));
	}

	private static String repetition(DataFetchingEnvironment environment) {
		return Once.class.getName() + environment.getExecutionStepInfo().getPath();
	}

	/** Waits for a call that is being carried out, but not for ever. */
	private Mono<Claim> claim(Request request) {
		return Mono.defer(() -> {
			long deadline = System.nanoTime() + this.settings.patience().toNanos();
			return Mono.defer(() -> this.answers.claim(request, this.clock.instant(), this.settings.lease()))
				.repeatWhen((tries) -> tries.delayElements(PAUSE))
				.takeUntil((claim) -> !(claim instanceof Claim.UnderWay) || System.nanoTime() >= deadline)
				.last();
		});
	}

	private <T> Mono<T> carryOut(Request request, Claim.Granted granted, Mono<T> change) {
		return change
			.onErrorResume(
					(failure) -> this.answers.release(request, granted).onErrorComplete().then(Mono.error(failure)))
			.flatMap((done) -> keep(request, granted, done).thenReturn(done));
	}

	/** What is done is done, though its answer cannot be kept. */
	private Mono<Void> keep(Request request, Claim.Granted granted, Object done) {
		return Mono
			.defer(() -> this.answers.keep(request, granted, JSON.writeValueAsString(done),
					this.clock.instant().plus(this.settings.keep())))
			.onErrorResume((failure) -> {
				logger.warn("The answer to a call cannot be kept; sent again it is carried out again", failure);
				return Mono.empty();
			});
	}

	private static String checked(String key) {
		if (key.isBlank() || key.length() > LONGEST || key.chars().anyMatch(Character::isISOControl)) {
			throw new InvalidArgument(ARGUMENT,
					"'" + ARGUMENT + "' must have 1 to " + LONGEST + " characters and no control characters.");
		}
		return key;
	}

	/** Of the field and all its other arguments, whatever their order. */
	private static String digest(DataFetchingEnvironment environment) {
		Map<String, Object> arguments = new TreeMap<>(environment.getArguments());
		arguments.remove(ARGUMENT);
		String call = environment.getField().getName() + "\n" + JSON.writeValueAsString(arguments);
		return Sha256.of(call).hex();
	}

}
