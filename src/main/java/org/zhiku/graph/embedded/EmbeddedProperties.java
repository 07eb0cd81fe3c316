package org.zhiku.graph.embedded;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The Neo4j that Zhiku starts itself.
 *
 * @param heap the largest heap of its process
 * @param pageCache memory for the store's pages, besides the heap
 * @param compiler how its code is compiled
 * @param startTimeout how long the first start may take before it counts as failed
 */
@ConfigurationProperties("zhiku.neo4j.embedded")
record EmbeddedProperties(@DefaultValue("512MB") DataSize heap, @DefaultValue("64MB") DataSize pageCache,
		@DefaultValue("THOROUGH") Compiler compiler, @DefaultValue("120s") Duration startTimeout) {

	/** A machine may be too slow for the usual limit; after so many doublings none is. */
	private static final int MOST_DOUBLINGS = 3;

	/**
	 * How long a start may take after so many that failed: twice as long as the one
	 * before, so that a slow machine gets there.
	 */
	Duration startTimeout(int failures) {
		return this.startTimeout.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
	}

	/** Which of the JVM's compilers work for the database. */
	enum Compiler {

		/** The quick one alone: for a server that lives for one job. */
		QUICK("-XX:TieredStopAtLevel=1"),

		/**
		 * Both, the optimising one later than by default. On a busy machine a start cost
		 * 7 seconds of CPU without it, 11 with its usual haste and 9 so; without it a
		 * nested read cost 21 ms of CPU instead of 8.5, and writing 1,798 policies 34
		 * seconds instead of 50.
		 */
		THOROUGH("-XX:Tier4InvocationThreshold=15000", "-XX:Tier4MinInvocationThreshold=2000",
				"-XX:Tier4CompileThreshold=40000");

		private final List<String> flags;

		Compiler(String... flags) {
			this.flags = List.of(flags);
		}

		List<String> flags() {
			return this.flags;
		}

	}

}
