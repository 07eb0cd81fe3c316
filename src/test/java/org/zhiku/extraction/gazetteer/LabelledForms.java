package org.zhiku.extraction.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.gazetteer.DepartmentResolver.Context;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Region;

/**
 * Written forms of bodies as real documents have them, each with the context that a
 * reader had, and the body that the reader says it is.
 */
final class LabelledForms {

	private LabelledForms() {
	}

	static List<Label> read(String file) {
		try (InputStream in = LabelledForms.class.getResourceAsStream("/gazetteer/" + file)) {
			if (in == null) {
				throw new IllegalStateException("No " + file);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> Label.of(line.split("\t", -1)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The labels that the resolver misses, as lines for a person. */
	static List<String> misses(List<Label> labels, DepartmentResolver resolver) {
		List<String> misses = new ArrayList<>();
		for (Label label : labels) {
			Resolution found = resolver.resolve(label.written(), label.context());
			if (!label.agrees(found)) {
				misses.add(label.written() + " in " + label.issuer() + ": expected " + label.expected() + ", was "
						+ found);
			}
		}
		return misses;
	}

	/**
	 * One form. {@code expected} is a name, {@code *} for many bodies or {@code ?} where
	 * the text does not determine one; a level or region of {@code .} is not judged.
	 */
	record Label(String written, String issuer, Context context, String expected, String level, String region) {

		static Label of(String... cells) {
			AdministrativeLevel level = AdministrativeLevel.valueOf(cells[2]);
			Region region = region(cells[3], level);
			Context context = Context.of(level, region)
				.withCarried(cells[4].equals("-") ? null : cells[4])
				.withIssuer(new DepartmentRef(cells[1], level, region, false));
			return new Label(cells[0], cells[1], context, cells[5], cells[6], cells[7]);
		}

		private static @Nullable Region region(String path, AdministrativeLevel level) {
			Region region = null;
			String[] names = path.equals("-") ? new String[0] : path.split("/");
			for (int i = 0; i < names.length; i++) {
				AdministrativeLevel own = (i == names.length - 1) ? level
						: (i == 0) ? AdministrativeLevel.PROVINCIAL : AdministrativeLevel.CITY;
				region = new Region(null, names[i], own, region);
			}
			return region;
		}

		boolean agrees(Resolution found) {
			return switch (found) {
				case Resolution.Collective _ -> this.expected.equals("*");
				case Resolution.Ambiguous _, Resolution.Undetermined _ -> this.expected.equals("?");
				case Resolution.Resolved(DepartmentRef body) -> body.name().equals(this.expected)
						&& judged(this.level, body.level()) && judged(this.region, path(body.region()));
			};
		}

		private static boolean judged(String label, @Nullable Object found) {
			return label.equals(".") || label.equals((found != null) ? found.toString() : "-");
		}

		private static @Nullable String path(@Nullable Region region) {
			return (region != null) ? region.path() : null;
		}

	}

}
