package org.zhiku.policy;

import java.time.LocalDate;

import org.zhiku.ontology.PolicyStatus;

/** Whether a policy applies on a day, and why. 效力 */
record PolicyStatusOn(LocalDate on, PolicyStatus value, String reason) {
}
