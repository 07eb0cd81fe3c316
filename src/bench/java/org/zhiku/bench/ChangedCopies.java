package org.zhiku.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.IndexChange;

/**
 * As many policies as are asked for, made of a few thousand real ones: each has the
 * sentences of one in another order, a share of them from others, some characters
 * changed, and a number, a date, a region and issuers of its own. So the terms of a
 * collection grow with it, and no two documents score alike. They have no parts: after
 * the sentences moved there is nothing that these could be.
 */
final class ChangedCopies {

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；\\n])");

	private static final double FROM_OTHERS = 0.3;

	private static final double OTHER_CHARACTERS = 0.01;

	private static final int OLDEST_YEAR = 2000;

	private static final int YEARS = 26;

	private final List<IndexChange.Put> originals;

	ChangedCopies(List<IndexChange.Put> originals) {
		this.originals = originals;
	}

	/** Always the same for a number; made when it is asked for, and kept by nobody. */
	IndexChange.Put get(int number) {
		Random random = new Random(number);
		IndexChange.Put original = this.originals.get(number % this.originals.size());
		IndexChange.Put place = any(random);
		LocalDate day = LocalDate.ofYearDay(OLDEST_YEAR + random.nextInt(YEARS), 1 + random.nextInt(365));
		String docNumber = (original.docNumber() != null)
				? original.docNumber().replaceAll("〔\\d+〕\\d+", "〔" + day.getYear() + "〕" + (1 + random.nextInt(999)))
				: null;
		String title = (original.title() != null) ? changed(original.title(), 4 * OTHER_CHARACTERS, random) : null;
		return new IndexChange.Put(NodeId.of(NodeKind.POLICY, "copy " + number), title, docNumber, place.issuers(),
				place.level(), place.regions(), original.genre(), day, null, new Applicability(day, null, null, false),
				original.hasTargets(), text(original, random), List.of());
	}

	private String text(IndexChange.Put original, Random random) {
		List<String> sentences = new ArrayList<>(Arrays.asList(SENTENCE_END.split(original.text())));
		String[] others = SENTENCE_END.split(any(random).text());
		Collections.shuffle(sentences, random);
		StringBuilder text = new StringBuilder(original.text().length());
		for (String sentence : sentences) {
			text.append((random.nextDouble() < FROM_OTHERS) ? others[random.nextInt(others.length)] : sentence);
		}
		return changed(text.toString(), OTHER_CHARACTERS, random);
	}

	/** With a share of the Chinese characters replaced by those of other texts. */
	private String changed(String text, double share, Random random) {
		char[] characters = text.toCharArray();
		String others = any(random).text();
		for (int i = 0; i < characters.length; i++) {
			if (Character.isIdeographic(characters[i]) && random.nextDouble() < share && !others.isEmpty()) {
				char other = others.charAt(random.nextInt(others.length()));
				characters[i] = Character.isIdeographic(other) ? other : characters[i];
			}
		}
		return new String(characters);
	}

	private IndexChange.Put any(Random random) {
		return this.originals.get(random.nextInt(this.originals.size()));
	}

}
