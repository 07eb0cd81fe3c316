package org.zhiku.bench;

import java.io.ByteArrayOutputStream;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Values of the driver as JSON, as they are: maps are objects and lists are arrays. */
final class BareJson {

	private static final TypeSystem TYPES = TypeSystem.getDefault();

	private final JsonFactory factory = new JsonFactory();

	/** The answer to one root field. */
	byte[] answer(String field, Value value) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
		try (JsonGenerator json = this.factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
			json.writeStartObject();
			json.writeObjectPropertyStart("data");
			json.writeName(field);
			write(json, value);
			json.writeEndObject();
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private static void write(JsonGenerator json, Value value) {
		if (value.isNull()) {
			json.writeNull();
		}
		else if (value.hasType(TYPES.STRING())) {
			json.writeString(value.asString());
		}
		else if (value.hasType(TYPES.MAP())) {
			json.writeStartObject();
			value.keys().forEach((key) -> {
				json.writeName(key);
				write(json, value.get(key));
			});
			json.writeEndObject();
		}
		else if (value.hasType(TYPES.LIST())) {
			json.writeStartArray();
			value.values().forEach((each) -> write(json, each));
			json.writeEndArray();
		}
		else if (value.hasType(TYPES.BOOLEAN())) {
			json.writeBoolean(value.asBoolean());
		}
		else if (value.hasType(TYPES.INTEGER())) {
			json.writeNumber(value.asLong());
		}
		else {
			json.writeNumber(value.asDouble());
		}
	}

}
