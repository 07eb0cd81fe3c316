package org.zhiku.ontology;

import org.jspecify.annotations.Nullable;

/**
 * The body that a written form stands for, by its context. 部门
 *
 * @param name the official full name, such as 湖南省教育厅; a collective or undetermined body
 * as it is written
 * @param level the level of the administration that it belongs to, where known
 * @param region its region, such as 湖南省; null for national and undetermined bodies
 * @param collective whether it stands for many bodies, such as 各市州人民政府
 */
public record DepartmentRef(String name, @Nullable AdministrativeLevel level, @Nullable Region region,
		boolean collective) {

	public DepartmentRef {
		if (name.isBlank()) {
			throw new IllegalArgumentException("A department has a name");
		}
	}

}
