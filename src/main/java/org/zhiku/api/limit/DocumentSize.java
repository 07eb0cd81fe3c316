package org.zhiku.api.limit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * How large an operation is once its fragments are put in. Each fragment is measured
 * once, so that fragments of fragments cost no time however much they stand for.
 *
 * @param roots fields of the operation itself
 * @param aliases fields with another name
 * @param fields all of them
 * @param depth so many below each other
 */
record DocumentSize(long roots, long aliases, long fields, long depth) {

	private static final DocumentSize NOTHING = new DocumentSize(0, 0, 0, 0);

	/** The largest operation of a valid document. */
	static DocumentSize of(Document document) {
		Measure measure = new Measure(document);
		DocumentSize most = NOTHING;
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			most = most.max(measure.of(operation.getSelectionSet()));
		}
		return most;
	}

	private DocumentSize plus(DocumentSize other) {
		return new DocumentSize(sum(this.roots, other.roots), sum(this.aliases, other.aliases),
				sum(this.fields, other.fields), Math.max(this.depth, other.depth));
	}

	private DocumentSize max(DocumentSize other) {
		return new DocumentSize(Math.max(this.roots, other.roots), Math.max(this.aliases, other.aliases),
				Math.max(this.fields, other.fields), Math.max(this.depth, other.depth));
	}

	/** Doubling fragments sixty times would overflow. */
	private static long sum(long left, long right) {
		return Math.min(Integer.MAX_VALUE, left + right);
	}

	private static final class Measure {

		private final Map<String, FragmentDefinition> fragments;

		private final Map<String, DocumentSize> measured = new HashMap<>();

		Measure(Document document) {
			this.fragments = new HashMap<>();
			List<FragmentDefinition> all = document.getDefinitionsOfType(FragmentDefinition.class);
			all.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
		}

		DocumentSize of(@Nullable SelectionSet selections) {
			DocumentSize size = NOTHING;
			if (selections != null) {
				for (Selection<?> selection : selections.getSelections()) {
					size = size.plus(of(selection));
				}
			}
			return size;
		}

		private DocumentSize of(Selection<?> selection) {
			return switch (selection) {
				case Field field -> {
					DocumentSize below = of(field.getSelectionSet());
					int alias = (field.getAlias() != null) ? 1 : 0;
					yield new DocumentSize(1, sum(below.aliases, alias), sum(below.fields, 1), sum(below.depth, 1));
				}
				case InlineFragment inline -> of(inline.getSelectionSet());
				case FragmentSpread spread -> fragment(spread.getName());
				default -> NOTHING;
			};
		}

		private DocumentSize fragment(String name) {
			DocumentSize known = this.measured.get(name);
			if (known != null) {
				return known;
			}
			FragmentDefinition fragment = this.fragments.get(name);
			DocumentSize size = (fragment != null) ? of(fragment.getSelectionSet()) : NOTHING;
			this.measured.put(name, size);
			return size;
		}

	}

}
