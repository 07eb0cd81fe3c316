package org.zhiku.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * GB/T 7714—2015 信息与文献 参考文献著录规则, in the numeric system 顺序编码制.
 * <p>
 * The order of the parts is that of 4.1 and, for what is online, of 4.6: 主要责任者. 题名:
 * 其他题名信息[文献类型标识/文献载体标识]. (更新或修改日期)[引用日期]. 获取和访问路径. A document number stands where the
 * standard puts the numbers of reports, standards and patents: after the title as 其他题名信息.
 * Bodies are named as they are (8.1.4), at most three and 等 for the others (8.1.2);
 * without one the title begins. The standard knows no mark for policies; A (档案, annex B)
 * is what Chinese citation styles give official documents and laws, and OL for what is
 * online.
 */
final class GbT7714 {

	private static final int MOST_NAMES = 3;

	private GbT7714() {
	}

	static String format(Reference reference, LocalDate accessed) {
		StringBuilder text = new StringBuilder(names(reference.issuers())).append(reference.heading());
		if (reference.number() != null) {
			text.append(": ").append(reference.number());
		}
		LocalDate date = reference.date();
		if (reference.url() == null) {
			text.append("[A].").append((date != null) ? " " + date + "." : "");
		}
		else {
			text.append("[A/OL]. ").append((date != null) ? "(" + date + ")" : "");
			text.append('[').append(accessed).append("]. ").append(reference.url()).append('.');
		}
		return text.toString();
	}

	private static String names(List<String> issuers) {
		if (issuers.isEmpty()) {
			return "";
		}
		boolean more = issuers.size() > MOST_NAMES;
		return String.join(", ", more ? issuers.subList(0, MOST_NAMES) : issuers) + (more ? ", 等. " : ". ");
	}

}
