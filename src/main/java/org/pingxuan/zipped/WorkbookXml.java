package org.pingxuan.zipped;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook, element by element, with nothing fetched and nothing replaced. */
final class WorkbookXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 64;

    private final XMLStreamReader reader;
    private final boolean plain;
    private int depth = 1;
    private boolean fresh = true;

    /** Reads up to the first element. */
    WorkbookXml(InputStream stream) throws XMLStreamException {
        synchronized (FACTORY) {
            reader = FACTORY.createXMLStreamReader(stream);
        }
        boolean sound = true;
        int event = reader.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            sound &= event != XMLStreamConstants.DTD;
            event = reader.next();
        }
        String encoding = Objects.requireNonNullElse(reader.getCharacterEncodingScheme(), "UTF-8");
        String found = Objects.requireNonNullElse(reader.getEncoding(), "UTF-8");
        plain = sound && encoding.equalsIgnoreCase("UTF-8") && found.equalsIgnoreCase("UTF-8");
    }

    /** Whether it is UTF-8 without a document type. */
    boolean isPlain() {
        return plain;
    }

    /** Goes to the next element, the outermost one first. */
    boolean next() throws XMLStreamException, IOException {
        if (fresh) {
            fresh = false;
            return true;
        }
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new StrictZip.Unsound("ARCHIVE_BROKEN", reader.getLocalName());
                }
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return false;
    }

    boolean is(String element) {
        return reader.getLocalName().equals(element);
    }

    /** An attribute by its name, whatever its prefix; empty if it is not there. */
    String text(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    boolean yes(String attribute) {
        return text(attribute).equals("1") || text(attribute).equals("true");
    }

    int number(String attribute, int otherwise) {
        String text = text(attribute);
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLReporter((message, type, about, where) -> {});
        return factory;
    }
}
