package org.zhiku.corpus.part;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.BadContentException;
import org.zhiku.corpus.SourceIssue;

/**
 * The elements and texts of an XML part, one after the other. Names are local names:
 * writers disagree about namespaces. No document type, no entity but the five of XML,
 * nothing fetched, and no deeper than a limit.
 */
public final class XmlEvents {

	/** Real documents nest some forty deep. */
	private static final int DEEPEST = 512;

	private static final XMLInputFactory FACTORY = factory();

	private final XMLStreamReader reader;

	private final String origin;

	private final String part;

	private Event event = Event.END_OF_PART;

	private int depth;

	private XmlEvents(XMLStreamReader reader, String origin, String part) {
		this.reader = reader;
		this.origin = origin;
		this.part = part;
	}

	/** What comes next. */
	public enum Event {

		START, END, TEXT, END_OF_PART

	}

	/**
	 * Begins to read.
	 * @param origin of the package
	 * @param part path of the part in it
	 */
	public static XmlEvents of(byte[] bytes, String origin, String part) throws BadContentException {
		try {
			return new XmlEvents(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)), origin, part);
		}
		catch (XMLStreamException | RuntimeException ex) {
			throw fault(origin, part, ex);
		}
	}

	/**
	 * Goes on to the next element or text.
	 * @throws BadContentException where the XML is broken, too deep or has a document
	 * type
	 */
	public Event next() throws BadContentException {
		try {
			this.event = advance();
		}
		catch (XMLStreamException | RuntimeException ex) {
			// The JDK's parser answers some broken encodings by a runtime exception.
			throw fault(this.origin, this.part, ex);
		}
		return this.event;
	}

	/** Whether an element starts here. */
	public boolean isStart() {
		return this.event == Event.START;
	}

	/** Whether text stands here. */
	public boolean isText() {
		return this.event == Event.TEXT;
	}

	/** Whether an element of this name starts here. */
	public boolean starts(String name) {
		return this.event == Event.START && this.reader.getLocalName().equals(name);
	}

	/** Whether an element of this name ends here. */
	public boolean ends(String name) {
		return this.event == Event.END && this.reader.getLocalName().equals(name);
	}

	/** The local name of the element that starts or ends here. */
	public String name() {
		return this.reader.getLocalName();
	}

	/** The text here. */
	public String text() {
		return this.reader.getText();
	}

	/** How many elements are open; one that starts here is, one that ends here is not. */
	public int depth() {
		return this.depth;
	}

	/** An attribute by its local name, null where it is absent. */
	public @Nullable String attribute(String name) {
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			if (this.reader.getAttributeLocalName(i).equals(name)) {
				return this.reader.getAttributeValue(i);
			}
		}
		return null;
	}

	/** An attribute by its local name, or another value where it is absent. */
	public String attribute(String name, String absent) {
		String value = attribute(name);
		return (value != null) ? value : absent;
	}

	/** The text up to the end of the element that starts here. */
	public String elementText() throws BadContentException {
		StringBuilder text = new StringBuilder();
		int around = this.depth;
		while (next() != Event.END_OF_PART && this.depth >= around) {
			if (this.event == Event.TEXT) {
				text.append(text());
			}
		}
		return text.toString();
	}

	/** Goes to the end of the element that starts here. */
	public void skipElement() throws BadContentException {
		int around = this.depth;
		while (this.depth >= around && next() != Event.END_OF_PART) {
			// The loop's condition does it all.
		}
	}

	private Event advance() throws XMLStreamException, BadContentException {
		while (this.reader.hasNext()) {
			switch (this.reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					return start();
				}
				case XMLStreamConstants.END_ELEMENT -> {
					this.depth--;
					return Event.END;
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					return Event.TEXT;
				}
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
					throw new BadContentException(new SourceIssue.Damaged(this.origin,
							"the part " + this.part + " declares a document type or an entity, which is not read"));
				default -> {
					// Comments and processing instructions say nothing to readers.
				}
			}
		}
		return Event.END_OF_PART;
	}

	private Event start() throws BadContentException {
		this.depth++;
		if (this.depth > DEEPEST) {
			throw new BadContentException(new SourceIssue.OverLimit(this.origin,
					"the part " + this.part + " nests deeper than " + DEEPEST + " elements"));
		}
		return Event.START;
	}

	private static BadContentException fault(String origin, String part, Exception ex) {
		return new BadContentException(new SourceIssue.Damaged(origin, "the part " + part + " is not well-formed XML"),
				ex);
	}

	private static XMLInputFactory factory() {
		// The JDK's own, whatever else is on the class path: its limits are known.
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
		// Ours is the limit, with a message of its own.
		factory.setProperty("jdk.xml.maxElementDepth", 2 * DEEPEST);
		return factory;
	}

}
