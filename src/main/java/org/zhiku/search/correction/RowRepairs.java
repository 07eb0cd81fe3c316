package org.zhiku.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.search.correction.Corrector.Repair;

/**
 * How a row of Chinese characters can be repaired where two of them stand together in no
 * text. That alone proves little, since two words that follow each other for the first
 * time look the same; so what is put there must be written in the texts with its
 * neighbours, and much more often than what it replaces.
 */
final class RowRepairs {

	private static final LikeCharacters LIKE = LikeCharacters.load();

	/** By so much a pair must be more frequent than the one that it replaces. */
	private static final int MORE_FREQUENT = 5;

	/** What so many texts have is no misprint. */
	private static final int KNOWN = 2;

	/** What is known well enough without a neighbour that would prove it. */
	private static final int WELL_KNOWN = 20;

	/** One text in so many may hold the misprint itself. */
	private static final int MISPRINTS = 20_000;

	private static final int MOST_FOLLOWERS = 100;

	private static final int MOST_TRIED = 5;

	private static final String IDLE = "的了和与及或等在对为是也都将并把被所而其之不";

	private final String row;

	private final Wording wording;

	/** By the index of a character, what follows it in the texts. */
	private final Map<Integer, Map<Character, Integer>> followers = new HashMap<>();

	RowRepairs(String row, Wording wording) {
		this.row = row;
		this.wording = wording;
	}

	/** Of the first place that can be repaired. */
	Optional<Repair> first(boolean doubting) throws IOException {
		Optional<Repair> repair = Optional.empty();
		for (int i = 0; i + 1 < this.row.length() && repair.isEmpty(); i++) {
			if (isHole(i)) {
				repair = at(i);
			}
			else if (doubting && isUnwritten(i)) {
				repair = within(i);
			}
		}
		return repair;
	}

	/** Whether this character and the next stand together in next to no text. */
	private boolean isHole(int index) throws IOException {
		return frequency(this.row, index) <= this.wording.texts() / MISPRINTS;
	}

	/** Whether no text has these three characters in a row. */
	private boolean isUnwritten(int index) throws IOException {
		return index + 3 <= this.row.length() && !this.wording.has(this.row.substring(index, index + 3), 1);
	}

	/** The best repair of a hole; empty where nothing is sure enough. */
	private Optional<Repair> at(int hole) throws IOException {
		Candidate best = better(replaced(hole), replaced(hole + 1));
		if (best == null) {
			best = better(dropped(hole), dropped(hole + 1));
		}
		if (best == null) {
			best = inserted(hole);
		}
		return Optional.ofNullable(best).map(Candidate::repair);
	}

	/** The best repair of one of three characters. */
	private Optional<Repair> within(int index) throws IOException {
		Candidate best = better(replaced(index + 2), better(replaced(index + 1), replaced(index)));
		return Optional.ofNullable(best).map(Candidate::repair);
	}

	private static @Nullable Candidate better(@Nullable Candidate one, @Nullable Candidate other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (other.frequency > one.frequency) ? other : one;
	}

	private @Nullable Candidate replaced(int index) throws IOException {
		int kept = Math.max(frequency(this.row, index - 1), frequency(this.row, index));
		List<Candidate> candidates = new ArrayList<>();
		Set<Character> possible = LIKE.of(this.row.charAt(index));
		if (index > 0) {
			possible.retainAll(followers(index - 1).keySet());
		}
		for (char like : possible) {
			String row = this.row.substring(0, index) + like + this.row.substring(index + 1);
			int frequency = frequencyAround(row, index);
			if (frequency >= Math.max(KNOWN, kept * MORE_FREQUENT)) {
				candidates.add(new Candidate(new Repair(index, index + 1, String.valueOf(like)), frequency, row));
			}
		}
		return best(candidates, (candidate) -> isWritten(candidate.row, index, candidate.frequency));
	}

	/** The rarer of the pairs that a character is in. */
	private int frequencyAround(String row, int index) throws IOException {
		int left = (index > 0) ? frequency(row, index - 1) : Integer.MAX_VALUE;
		return (index + 1 < row.length()) ? Math.min(left, frequency(row, index)) : left;
	}

	/** Whether the texts have the character together with its neighbours. */
	private boolean isWritten(String row, int index, int frequency) throws IOException {
		if (row.length() < 3) {
			return frequency >= WELL_KNOWN;
		}
		int start = Math.clamp(index - 1L, 0, row.length() - 3);
		return this.wording.has(row.substring(start, start + 3), 1);
	}

	private @Nullable Candidate dropped(int index) throws IOException {
		if (index == 0 || index + 1 >= this.row.length() || isIdle(this.row.charAt(index))) {
			return null;
		}
		boolean doubled = this.row.charAt(index) == this.row.charAt(index - 1);
		int kept = doubled ? 0 : Math.max(frequency(this.row, index - 1), frequency(this.row, index));
		String row = this.row.substring(0, index) + this.row.substring(index + 1);
		int frequency = frequency(row, index - 1);
		boolean sure = frequency >= Math.max(KNOWN, kept * MORE_FREQUENT) && isWrittenAround(row, index - 1, index + 1);
		return sure ? new Candidate(new Repair(index, index + 1, ""), frequency, row) : null;
	}

	private @Nullable Candidate inserted(int hole) throws IOException {
		List<Candidate> candidates = new ArrayList<>();
		List<Character> possible = followers(hole).entrySet()
			.stream()
			.filter((follower) -> follower.getValue() >= KNOWN && !isIdle(follower.getKey()))
			.sorted(Map.Entry.<Character, Integer>comparingByValue().reversed())
			.limit(MOST_FOLLOWERS)
			.map(Map.Entry::getKey)
			.toList();
		for (char missing : possible) {
			String row = this.row.substring(0, hole + 1) + missing + this.row.substring(hole + 1);
			int frequency = frequency(row, hole + 1);
			if (frequency >= KNOWN) {
				candidates.add(new Candidate(new Repair(hole + 1, hole + 1, String.valueOf(missing)), frequency, row));
			}
		}
		return best(candidates, (candidate) -> isWrittenAround(candidate.row, hole, hole + 3));
	}

	/** Looking for rows of characters is dear, so only the most frequent are tried. */
	private static @Nullable Candidate best(List<Candidate> candidates, Proof proof) throws IOException {
		candidates.sort(Comparator.comparingInt(Candidate::frequency).reversed());
		for (Candidate candidate : candidates.subList(0, Math.min(MOST_TRIED, candidates.size()))) {
			if (proof.holds(candidate)) {
				return candidate;
			}
		}
		return null;
	}

	/** Particles are put in and left out at will. */
	private static boolean isIdle(char character) {
		return IDLE.indexOf(character) >= 0;
	}

	/** Whether the texts have this stretch together with a character on each side. */
	private boolean isWrittenAround(String row, int start, int end) throws IOException {
		String stretch = row.substring(Math.max(0, start - 1), Math.min(row.length(), end + 1));
		return stretch.length() > 3 && this.wording.has(stretch, 1);
	}

	private Map<Character, Integer> followers(int index) throws IOException {
		Map<Character, Integer> known = this.followers.get(index);
		if (known == null) {
			known = this.wording.followers(this.row.charAt(index));
			this.followers.put(index, known);
		}
		return known;
	}

	private int frequency(String row, int index) throws IOException {
		return (index >= 0 && index + 2 <= row.length()) ? this.wording.frequency(row.substring(index, index + 2)) : 0;
	}

	private record Candidate(Repair repair, int frequency, String row) {
	}

	private interface Proof {

		boolean holds(Candidate candidate) throws IOException;

	}

}
