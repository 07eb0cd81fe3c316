package org.zhiku.discovery.saved;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.zhiku.reference.Reference;

/**
 * A feed (RFC 4287), the newest entry first.
 *
 * @param identity what makes it this feed and no other
 * @param self its own address
 * @param since when it was updated while it has no entry
 */
record AtomFeed(String identity, String title, String self, Instant since, List<AtomEntry> entries) {

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	AtomFeed {
		entries = List.copyOf(entries);
	}

	/** The document in UTF-8. */
	byte[] write() {
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			xml.writeStartDocument("UTF-8", "1.0");
			xml.setDefaultNamespace(NAMESPACE);
			xml.writeStartElement(NAMESPACE, "feed");
			xml.writeDefaultNamespace(NAMESPACE);
			element(xml, "id", AtomEntry.urn(this.identity));
			element(xml, "title", this.title);
			element(xml, "updated", updated().toString());
			link(xml, "self", this.self);
			author(xml, "Zhiku 智库");
			for (AtomEntry entry : this.entries) {
				write(xml, entry);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("A string takes all that is written", ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private Instant updated() {
		return this.entries.stream().map(AtomEntry::updated).max(Instant::compareTo).orElse(this.since);
	}

	private static void write(XMLStreamWriter xml, AtomEntry entry) throws XMLStreamException {
		Reference policy = entry.policy();
		xml.writeStartElement(NAMESPACE, "entry");
		element(xml, "id", entry.id());
		element(xml, "title", entry.title());
		element(xml, "updated", entry.updated().toString());
		for (String issuer : policy.issuers()) {
			author(xml, issuer);
		}
		if (policy.url() != null) {
			link(xml, "alternate", policy.url());
		}
		if (policy.genre() != null) {
			xml.writeEmptyElement(NAMESPACE, "category");
			xml.writeAttribute("term", policy.genre().name());
			xml.writeAttribute("label", policy.genre().chinese());
		}
		// Without a link an entry must have a content, which names the policy for
		// programs.
		element(xml, "summary", entry.summary());
		element(xml, "content", policy.id());
		xml.writeEndElement();
	}

	private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
		xml.writeStartElement(NAMESPACE, "author");
		element(xml, "name", name);
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
		xml.writeEmptyElement(NAMESPACE, "link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("href", legal(address));
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(NAMESPACE, name);
		xml.writeCharacters(legal(text));
		xml.writeEndElement();
	}

	/** XML 1.0 has no way to write most control characters and halves of a pair. */
	private static String legal(String text) {
		StringBuilder legal = new StringBuilder(text.length());
		text.codePoints()
			.filter((point) -> point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF
					|| point >= 0xE000 && point <= 0xFFFD || point >= 0x10000)
			.forEach(legal::appendCodePoint);
		return legal.toString();
	}

}
