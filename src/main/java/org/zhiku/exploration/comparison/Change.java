package org.zhiku.exploration.comparison;

/** What became of something from one policy to another. 变化 */
enum Change {

	/** Both have it; a target with the same number. 不变 */
	SAME,
	/** The other one's number is larger. 提高 */
	RAISED,
	/** The other one's number is smaller. 降低 */
	LOWERED,
	/** Only the other one has it. 新增 */
	ADDED,
	/** Only the first one has it. 缺失 */
	MISSING

}
