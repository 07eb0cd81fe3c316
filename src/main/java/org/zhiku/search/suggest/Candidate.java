package org.zhiku.search.suggest;

import org.zhiku.search.Suggestion;

/**
 * A suggestion that fits what was typed.
 *
 * @param fit how well
 * @param weight how much it counts among those of its kind that fit as well
 */
public record Candidate(Suggestion suggestion, Fit fit, double weight) {
}
