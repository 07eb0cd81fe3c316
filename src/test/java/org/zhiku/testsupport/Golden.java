package org.zhiku.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** Expectations in files beside the tests' inputs. */
public final class Golden {

	private static final Path RESOURCES = Path.of("src/test/resources");

	private Golden() {
	}

	public static String read(String file) {
		try {
			return Files.readString(RESOURCES.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A missing expectation is written and fails, so that a person reads it first. */
	public static void assertMatches(String file, String actual) {
		Path path = RESOURCES.resolve(file);
		try {
			if (Files.notExists(path)) {
				Files.writeString(path, actual);
				fail("Wrote " + path + "; read it before you keep it");
			}
			assertThat(actual).isEqualTo(Files.readString(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
