package org.zhiku.bulk;

import java.io.InputStream;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

/** The XML schema of GraphML, as another project ships it. */
final class GraphMlSchema {

	private GraphMlSchema() {
	}

	static void assertValid(InputStream file) throws Exception {
		SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
		Schema schema = factory.newSchema(new StreamSource[] { source("xlink.xsd"), source("graphml.xsd") });
		schema.newValidator().validate(new StreamSource(file));
	}

	private static StreamSource source(String name) {
		return new StreamSource(Objects.requireNonNull(GraphMlSchema.class.getResourceAsStream("/" + name), name));
	}

}
