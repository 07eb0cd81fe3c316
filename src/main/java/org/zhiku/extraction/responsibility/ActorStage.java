package org.zhiku.extraction.responsibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.gazetteer.DepartmentResolver;
import org.zhiku.extraction.gazetteer.DepartmentResolver.Context;
import org.zhiku.extraction.gazetteer.Resolution;
import org.zhiku.extraction.responsibility.ActorPhrases.Phrase;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.ontology.Task;

/**
 * Reads who acts in the sentences of a task: their subjects, and the bodies behind 由. A
 * body that the text does not determine is left out; a task names each of the others
 * once.
 */
public final class ActorStage {

	private static final String NAME_BREAKS = "、和与及会";

	/** What shares its last word: 各市、县人民政府. */
	private static final Pattern ONE = Pattern
		.compile("各[\\p{IsHan}（）、]*?(?:人民)?政府(?:及.*)?|[^厅局委办]*部门|各.*单位|各[省市州县区（）、]*");

	private static final Pattern BREAK = Pattern.compile("、|以及|会同|(?<=[厅局委办部室会府])[和与及](?=[\\p{IsHan}]{2,})");

	private static final Pattern PREFIX = Pattern.compile("(自治区|自治州|省|市|州|县|区)(?!场|直|级).+");

	/** What says itself whose it is; other names must be known to be one. */
	private static final Pattern PLACED = Pattern.compile("各|国家|[省市州县区]|自治|地方|有关|相关|其他|国务院|.*(?:部门|单位|政府)");

	private final DepartmentResolver resolver;

	public ActorStage(DepartmentResolver resolver) {
		this.resolver = resolver;
	}

	/**
	 * The actors in the order of the text.
	 * @param noted what responsibility notes say; their words are no sentences
	 */
	public List<Responsibility> read(String text, List<Task> tasks, List<Responsibility> noted, Context context) {
		List<Responsibility> actors = new ArrayList<>();
		Set<Integer> taken = new HashSet<>();
		noted.forEach((duty) -> taken.add(duty.evidence().start()));
		for (Task task : tasks) {
			Set<String> seen = new HashSet<>();
			for (Phrase phrase : phrases(text, task)) {
				for (Responsibility actor : bodies(text, task, phrase, context)) {
					if (!taken.contains(actor.evidence().start()) && seen.add(actor.department().name())) {
						actors.add(actor);
					}
				}
			}
		}
		return List.copyOf(actors);
	}

	private static List<Phrase> phrases(String text, Task task) {
		List<Phrase> phrases = new ArrayList<>();
		int start = afterMarker(text, task);
		for (int i = start; i < task.end(); i++) {
			Phrase phrase = null;
			if (text.charAt(i) == '由') {
				phrase = ActorPhrases.charged(text, i, task.end());
			}
			else if (opensSentence(text, start, i)) {
				phrase = ActorPhrases.opening(text, i, task.end());
			}
			if (phrase != null) {
				phrases.add(phrase);
				i = phrase.end() - 1;
			}
		}
		return phrases;
	}

	private static int afterMarker(String text, Task task) {
		int start = task.start();
		for (int taken = 0; start < task.end() && taken < task.label().length(); start++) {
			taken += Character.isWhitespace(text.charAt(start)) ? 0 : 1;
		}
		while (start < task.end() && !Character.isLetterOrDigit(text.charAt(start))) {
			start++;
		}
		return start;
	}

	private static boolean opensSentence(String text, int first, int i) {
		if (!Character.isIdeographic(text.charAt(i)) && !Character.isDigit(text.charAt(i))) {
			return false;
		}
		if (i == first) {
			return true;
		}
		int before = i - 1;
		while (before > first && (text.charAt(before) == ' ' || text.charAt(before) == '\u3000')) {
			before--;
		}
		char c = text.charAt(before);
		return c == '。' || c == '；' || c == ';' || c == '\n' && before > first && endsLine(text.charAt(before - 1));
	}

	/** A line may also be broken within a sentence. */
	private static boolean endsLine(char last) {
		return last == '。' || last == '；' || last == '：' || last == '）' || last == '\n' || last == '\r';
	}

	private List<Responsibility> bodies(String text, Task task, Phrase phrase, Context context) {
		List<Responsibility> bodies = new ArrayList<>();
		String carried = null;
		for (int[] span : names(text, phrase)) {
			String name = text.substring(span[0], span[1]);
			DepartmentRef body = this.resolver.isKnown(name) || PLACED.matcher(name).lookingAt()
					? body(this.resolver.resolve(name, context.withCarried(carried))) : null;
			Matcher prefix = PREFIX.matcher(name);
			carried = prefix.matches() ? prefix.group(1) : carried;
			if (body != null) {
				Evidence evidence = Evidence.in(text, span[0], span[1], phrase.rule());
				bodies.add(new Responsibility(task.start(), body, ResponsibilityRole.ACTOR, bodies.size(), evidence));
			}
		}
		return bodies;
	}

	private static @Nullable DepartmentRef body(Resolution resolution) {
		return switch (resolution) {
			case Resolution.Resolved(DepartmentRef body) -> (body.level() != null) ? body : null;
			case Resolution.Collective(DepartmentRef body) -> body;
			case Resolution.Ambiguous _, Resolution.Undetermined _ -> null;
		};
	}

	/** The names between 、 and 和; 各市、县人民政府 and 教育、财政部门 are one each. */
	private static List<int[]> names(String text, Phrase phrase) {
		String who = text.substring(phrase.start(), phrase.end());
		boolean one = ONE.matcher(who).matches() || NAME_BREAKS.chars().noneMatch((c) -> who.indexOf(c) >= 0);
		List<int[]> names = new ArrayList<>();
		int from = phrase.start();
		Matcher matcher = BREAK.matcher(text).region(phrase.start(), phrase.end()).useTransparentBounds(true);
		while (!one && matcher.find()) {
			names.add(new int[] { from, matcher.start() });
			from = matcher.end();
		}
		names.add(new int[] { from, phrase.end() });
		return names;
	}

}
