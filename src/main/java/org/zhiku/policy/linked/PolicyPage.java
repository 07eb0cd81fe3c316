package org.zhiku.policy.linked;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zhiku.policy.linked.LinkedPolicy.Body;
import org.zhiku.policy.linked.LinkedPolicy.Link;

import org.springframework.web.util.HtmlUtils;

/**
 * A policy as a plain page: what is known of it, links to what it cites, its text, and
 * the same as JSON-LD for machines that read pages. It needs no script and no style.
 */
record PolicyPage(Function<String, String> addresses, LinkedData data) {

	private static final String PAGE = """
			<!doctype html>
			<html lang="zh">
			<head>
			<meta charset="UTF-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%1$s</title>
			<link rel="canonical" href="%2$s">
			<link rel="alternate" type="application/ld+json" href="%2$s">
			<script type="application/ld+json">%3$s</script>
			</head>
			<body>
			<h1>%1$s</h1>
			<dl>%4$s</dl>
			<pre style="white-space: pre-wrap">%5$s</pre>
			</body>
			</html>
			""";

	String write(LinkedPolicy policy) {
		String address = this.addresses.apply(policy.reference().id());
		// A script ends at the first sign of its end, wherever that stands.
		String script = this.data.write(policy).replace("<", "\\u003c");
		return PAGE.formatted(escape(policy.heading()), escape(address), script, facts(policy),
				escape((policy.text() != null) ? policy.text() : ""));
	}

	private String facts(LinkedPolicy policy) {
		return fact("发文字号", policy.reference().docNumber())
				+ fact("发文机关", policy.issuers().stream().map(Body::name).collect(Collectors.joining("；")))
				+ fact("成文日期", policy.signedOn()) + fact("发布日期", policy.publishedOn()) + fact("施行日期", policy.firstDay())
				+ fact("失效日期", policy.lastDay()) + fact("效力状态", policy.status().value()) + links("引用", policy.cited())
				+ links("被修改、废止", policy.changedBy());
	}

	private static String fact(String name, @Nullable Object value) {
		return (value != null && !value.toString().isEmpty()) ? "<dt>" + name + "<dd>" + escape(value.toString()) + "\n"
				: "";
	}

	private String links(String name, List<Link> links) {
		String items = links.stream()
			.map((link) -> "<dd>%s <a href=\"%s\">%s</a>\n".formatted(link.relation(),
					escape(this.addresses.apply(link.id())), escape(link.heading())))
			.collect(Collectors.joining());
		return items.isEmpty() ? "" : "<dt>" + name + "\n" + items;
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
