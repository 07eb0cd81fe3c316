package org.zhiku.ontology;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division. 行政区划
 *
 * @param code 行政区划代码 (GB/T 2260) where the gazetteer has it
 * @param name full name, such as 湖南省
 * @param level its level
 * @param parent the next larger division; null for provinces and where unknown
 */
public record Region(@Nullable String code, String name, AdministrativeLevel level, @Nullable Region parent) {

	/** The names from the largest division down, joined by slashes: 湖南省/长沙市. */
	public String path() {
		return (this.parent != null) ? this.parent.path() + "/" + this.name : this.name;
	}

	/** The id is derived from the path, since names of counties are not unique. */
	public NodeId id() {
		return NodeId.of(NodeKind.REGION, path());
	}

}
