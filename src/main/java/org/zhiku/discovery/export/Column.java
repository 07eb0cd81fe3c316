package org.zhiku.discovery.export;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The columns of a CSV, in their order. Names are a contract. */
enum Column {

	TITLE("title", "标题", ExportedPolicy::title), DOC_NUMBER("docNumber", "发文字号", ExportedPolicy::docNumber),
	ISSUERS("issuers", "发文机关", (policy) -> String.join("；", policy.issuers())),
	SIGNED_ON("signedOn", "成文日期", ExportedPolicy::signedOn),
	PUBLISHED_ON("publishedOn", "发布日期", ExportedPolicy::publishedOn),
	EFFECTIVE_FROM("effectiveFrom", "施行日期", ExportedPolicy::effectiveFrom),
	EXPIRES_ON("expiresOn", "失效日期", ExportedPolicy::expiresOn), STATUS("status", "效力状态", ExportedPolicy::status),
	LEVEL("level", "行政层级", ExportedPolicy::level), REGION("region", "地区", ExportedPolicy::region),
	GENRE("genre", "文种", ExportedPolicy::genre), TASK_COUNT("taskCount", "任务数", ExportedPolicy::taskCount),
	TARGET_COUNT("targetCount", "指标数", ExportedPolicy::targetCount), ID("id", "编号", ExportedPolicy::id),
	URL("url", "网址", ExportedPolicy::url), ORIGIN("origin", "来源", ExportedPolicy::origin);

	private final String english;

	private final String chinese;

	private final Function<ExportedPolicy, @Nullable Object> value;

	Column(String english, String chinese, Function<ExportedPolicy, @Nullable Object> value) {
		this.english = english;
		this.chinese = chinese;
		this.value = value;
	}

	String label(ExportForm.HeaderLanguage language) {
		return switch (language) {
			case EN -> this.english;
			case ZH -> this.chinese;
		};
	}

	@Nullable Object of(ExportedPolicy policy) {
		return this.value.apply(policy);
	}

}
