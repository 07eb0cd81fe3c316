package org.zhiku.ontology;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body that a written form stands for, by its context. 部门
 *
 * @param name the official full name, such as 湖南省教育厅; a collective or undetermined body
 * as it is written
 * @param level the level of the administration that it belongs to, where known
 * @param region its region, such as 湖南省; null for national and undetermined bodies
 * @param collective whether it stands for many bodies, such as 各市州人民政府
 * @param aliases usual short forms that name it without a context: 湖南省人社厅
 */
public record DepartmentRef(String name, @Nullable AdministrativeLevel level, @Nullable Region region,
		boolean collective, List<String> aliases) {

	public DepartmentRef {
		aliases = List.copyOf(aliases);
		if (name.isBlank()) {
			throw new IllegalArgumentException("A department has a name");
		}
	}

	/** A body without usual short forms. */
	public DepartmentRef(String name, @Nullable AdministrativeLevel level, @Nullable Region region,
			boolean collective) {
		this(name, level, region, collective, List.of());
	}

}
