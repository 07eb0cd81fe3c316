package org.zhiku.graph.bolt;

import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;

import org.zhiku.graph.GraphException;

/** What the driver's exceptions mean to the port. */
final class BoltErrors {

	private static final Set<String> LOST_RACE = Set.of("Neo.ClientError.Statement.EntityNotFound",
			"Neo.TransientError.Transaction.DeadlockDetected");

	private BoltErrors() {
	}

	/** Whether the same transaction may succeed when it is tried again. */
	static boolean mayPass(Throwable failure) {
		return (failure instanceof RetryableException && !isTooLarge(failure))
				|| (failure instanceof Neo4jException ex && LOST_RACE.contains(ex.code()));
	}

	static GraphException translate(String doing, Throwable failure) {
		return switch (failure) {
			case GraphException ex -> ex;
			case TimeoutException ex -> new GraphException.TimedOut(doing, ex);
			case TransactionTerminatedException ex -> new GraphException.TimedOut(doing, ex);
			case SecurityException ex ->
				new GraphException.Unavailable(doing + " (the database rejects the credentials)", ex);
			case Neo4jException ex when isTooLarge(ex) -> new GraphException.TooLarge(doing, ex);
			case Neo4jException ex when ex.code().contains("TimedOut") -> new GraphException.TimedOut(doing, ex);
			case Neo4jException ex when ex instanceof RetryableException || isPoolExhausted(ex) ->
				new GraphException.Unavailable(doing, ex);
			case Neo4jException ex -> new GraphException.Failed(doing, ex);
			// The driver says so when it is closed under a caller.
			case IllegalStateException ex -> new GraphException.Unavailable(doing, ex);
			default -> new GraphException.Failed(doing, failure);
		};
	}

	/** The database calls it transient, but the same statement needs the same memory. */
	private static boolean isTooLarge(Throwable failure) {
		return failure instanceof Neo4jException ex && (ex.code().endsWith(".TransactionOutOfMemoryError")
				|| (ex.code().endsWith(".MemoryPoolOutOfMemoryError")
						&& String.valueOf(ex.getMessage()).contains("db.memory.transaction.max")));
	}

	private static boolean isPoolExhausted(Neo4jException failure) {
		String message = failure.getMessage();
		return message != null && message.startsWith("Unable to acquire connection");
	}

}
