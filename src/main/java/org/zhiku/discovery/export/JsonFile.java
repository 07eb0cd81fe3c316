package org.zhiku.discovery.export;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON, an object on a line for each policy; absent values are null.
 *
 * @param array whether the lines make one array
 */
record JsonFile(boolean array) implements FileWriter {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.build();

	@Override
	public String begin() {
		return this.array ? "[" : "";
	}

	@Override
	public String row(ExportedPolicy policy, long place) {
		String object = JSON.writeValueAsString(policy);
		return this.array ? ((place > 0) ? ",\n" : "\n") + object : object + "\n";
	}

	@Override
	public String end() {
		return this.array ? "\n]\n" : "";
	}

}
