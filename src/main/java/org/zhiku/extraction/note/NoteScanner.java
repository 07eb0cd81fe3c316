package org.zhiku.extraction.note;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhiku.extraction.note.Span.Form;
import org.zhiku.extraction.text.AnchoredPattern;
import org.zhiku.ontology.ResponsibilityRole;

/** Finds the passages that may be notes, in one pass over the text. */
final class NoteScanner {

	/** A note with more characters is none. */
	private static final int LONGEST = 1500;

	private static final int LONGEST_UNCLOSED = 400;

	private static final String OPENING = "（(【〔[［";

	private static final String CLOSING = "）)】〕]］";

	private static final AnchoredPattern LABEL = AnchoredPattern.of("主指目牵责配协负参承落支实",
			"(?:主要|指标|目标)?(?:牵\\s*头|责\\s*任|配\\s*合|主\\s*办|协\\s*办|负\\s*责|参\\s*与|参\\s*加|协\\s*同|承\\s*办|落\\s*实|支\\s*持|实\\s*施)\\s*"
					+ "(?:单\\s*位|部\\s*门|处\\s*室|科\\s*室|机\\s*构|主\\s*体)\\s*[：:]");

	private static final AnchoredPattern KEYWORD = AnchoredPattern.of("牵责负配参协主落分指职",
			"牵\\s*头|责\\s*任|负\\s*责|配\\s*合|参\\s*与|协\\s*助|协\\s*办|主\\s*办|落\\s*实|分\\s*工|指\\s*导|参\\s*加|职\\s*责");

	/** A label stands at the begin of a line or behind one of these. */
	private static final String BEFORE_LABEL = "\n\r。）)";

	private static final Pattern SENTENCE_END = Pattern.compile("[。\\n]");

	private final String text;

	private final LeadConvention convention;

	private final int[] keywordStarts;

	private final BareNotes bare;

	private NoteScanner(String text, LeadConvention convention) {
		this.text = text;
		this.convention = convention;
		this.bare = BareNotes.in(text);
		this.keywordStarts = KEYWORD.all(text).stream().mapToInt(MatchResult::start).toArray();
	}

	/** The passages in order; none overlaps another. */
	static List<Span> scan(String text, LeadConvention convention) {
		NoteScanner scanner = new NoteScanner(text, convention);
		List<Span> spans = scanner.brackets();
		spans.addAll(scanner.lines(spans));
		spans.sort(Comparator.comparingInt(Span::outerStart));
		return spans;
	}

	private List<Span> brackets() {
		List<Span> found = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		List<Integer> left = new ArrayList<>();
		for (int i = 0; i < this.text.length(); i++) {
			char c = this.text.charAt(i);
			if (OPENING.indexOf(c) >= 0) {
				if (!open.isEmpty() && startsLabel(i + 1)) {
					left.addAll(open.reversed());
					open.clear();
				}
				open.push(i);
			}
			else if (CLOSING.indexOf(c) >= 0 && !open.isEmpty()) {
				close(open.pop(), i, found);
			}
		}
		left.addAll(open.reversed());
		found.addAll(unclosed(left, found));
		return found;
	}

	private void close(int start, int end, List<Span> found) {
		boolean only = this.bare.opensAt(start) && !holdsKeyword(start, end);
		if (!only && (end - start > LONGEST || !this.convention.givesRoles(end) && !holdsKeyword(start, end))) {
			return;
		}
		while (!found.isEmpty() && found.getLast().outerStart() > start) {
			found.removeLast();
		}
		found.add(new Span(start, start + 1, end, Form.NOTE, only ? ResponsibilityRole.RESPONSIBLE : null));
	}

	/** Once found for all brackets, as these may lie in each other. */
	private boolean holdsKeyword(int start, int end) {
		int at = Arrays.binarySearch(this.keywordStarts, start);
		int next = (at >= 0) ? at : -at - 1;
		return next < this.keywordStarts.length && this.keywordStarts[next] < end;
	}

	/**
	 * Brackets that begin with a label and are never closed: the note ends with its
	 * sentence.
	 */
	private List<Span> unclosed(List<Integer> left, List<Span> closed) {
		List<Span> found = new ArrayList<>();
		Matcher sentence = SENTENCE_END.matcher(this.text);
		int last = 0;
		int next = 0;
		for (int start : left) {
			if (start < last || !startsLabel(start + 1)) {
				continue;
			}
			int limit = Math.min(this.text.length(), start + LONGEST_UNCLOSED);
			int end = sentence.region(start + 1, limit).find() ? sentence.start() : limit;
			while (next < closed.size() && closed.get(next).end() <= start) {
				next++;
			}
			if (next == closed.size() || closed.get(next).outerStart() >= end) {
				found.add(new Span(start, start + 1, end, Form.UNCLOSED));
				last = end;
			}
		}
		return found;
	}

	private boolean startsLabel(int at) {
		return LABEL.at(this.text, at, Math.min(this.text.length(), at + 24)) != null;
	}

	private List<Span> lines(List<Span> brackets) {
		List<Span> found = new ArrayList<>();
		List<Span> sorted = brackets.stream().sorted(Comparator.comparingInt(Span::outerStart)).toList();
		int next = 0;
		int from = 0;
		for (MatchResult label : LABEL.all(this.text)) {
			int start = label.start();
			int before = beforeSpace(start);
			if (start < from || before >= 0 && BEFORE_LABEL.indexOf(this.text.charAt(before)) < 0) {
				continue;
			}
			boolean first = before < 0 || this.text.charAt(before) == '\n';
			int end = first ? lineEnd(start) : sentenceEnd(start, lineEnd(start));
			while (next < sorted.size() && sorted.get(next).end() <= start) {
				next++;
			}
			boolean inside = next < sorted.size() && sorted.get(next).outerStart() < start;
			if (!inside) {
				found.add(new Span(start, start, end, Form.LINE));
			}
			from = Math.max(end, start + 1);
		}
		return found;
	}

	/** Offset of the last character before that is no space; -1 without one. */
	private int beforeSpace(int offset) {
		int before = offset - 1;
		while (before >= 0 && " \t\u3000\u00a0".indexOf(this.text.charAt(before)) >= 0) {
			before--;
		}
		return before;
	}

	/** Behind a sentence of the same line another one may follow that is no note. */
	private int sentenceEnd(int start, int limit) {
		int stop = this.text.indexOf('。', start, limit);
		while (stop >= 0 && stop + 1 < limit && startsLabel(stop + 1)) {
			stop = this.text.indexOf('。', stop + 1, limit);
		}
		return (stop >= 0) ? stop : limit;
	}

	/** The end of the line; of the next one if this one ends with its colon. */
	private int lineEnd(int start) {
		int limit = Math.min(this.text.length(), start + LONGEST);
		int end = this.text.indexOf('\n', start, limit);
		end = (end < 0) ? limit : end;
		String line = this.text.substring(start, end).strip();
		if (line.endsWith("：") || line.endsWith(":")) {
			int next = this.text.indexOf('\n', Math.min(limit, end + 1), limit);
			end = (next < 0) ? limit : next;
		}
		return end;
	}

}
