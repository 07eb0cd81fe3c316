package org.zhiku.graph.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.system.ApplicationHome;

/**
 * The folder of Neo4j's jars: beside our own jar, or in {@code target} while developing.
 */
record ServerJars(Path folder) {

	/**
	 * Finds the folder.
	 * @throws EmbeddedFailure where it is nowhere
	 */
	static ServerJars locate() {
		return locate(new ApplicationHome(ServerJars.class).getDir().toPath());
	}

	static ServerJars locate(Path home) {
		List<Path> places = List.of(home.resolve("neo4j/lib"), home.resolveSibling("neo4j/lib"),
				home.resolve("target/neo4j/lib"));
		return places.stream()
			.filter(Files::isDirectory)
			.findFirst()
			.map((place) -> new ServerJars(place.toAbsolutePath().normalize()))
			.orElseThrow(() -> new EmbeddedFailure(
					"The jars of Neo4j are missing: there is no folder " + places.get(0).toAbsolutePath().normalize(),
					"Build with 'mvn package', which fills target/neo4j/lib, and keep the folder neo4j/lib beside the jar;"
							+ " or name a Neo4j of your own with --zhiku.neo4j.uri=bolt://HOST:7687."));
	}

	/** The class path of the child: the launcher's folder and every jar. */
	String classPath(Path launcher) {
		return launcher + File.pathSeparator + this.folder.resolve("*");
	}

}
