package org.mesochart.document.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.ServiceUIFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.Sides;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobEvent;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;

/** A printer that understands what it is told to, and keeps what it was given. */
final class FakeService implements PrintService {
    record Given(Object data, PrintRequestAttributeSet attributes) {}

    final List<Given> given = new ArrayList<>();
    boolean refuses;
    boolean failsLater;
    private final String name;
    private final List<DocFlavor> flavors;
    private final Map<Class<?>, Set<Attribute>> understood = new HashMap<>();
    private final Map<Class<?>, PrintServiceAttribute> now = new HashMap<>();
    // As the JDK's CUPS printers: a single attribute is told as it was when all were asked for last.
    private final Map<Class<?>, PrintServiceAttribute> states = new HashMap<>();

    FakeService(String name, DocFlavor... flavors) {
        this.name = name;
        this.flavors = List.of(flavors);
    }

    FakeService understanding(Attribute... attributes) {
        for (Attribute attribute : attributes) {
            understood.computeIfAbsent(attribute.getCategory(), category -> new LinkedHashSet<>()).add(attribute);
        }
        return this;
    }

    FakeService saying(PrintServiceAttribute state) {
        now.put(state.getCategory(), state);
        return this;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public DocPrintJob createPrintJob() {
        return new Job();
    }

    private final class Job implements DocPrintJob {
        private final List<PrintJobListener> listeners = new ArrayList<>();

        @Override
        public PrintService getPrintService() {
            return FakeService.this;
        }

        @Override
        public PrintJobAttributeSet getAttributes() {
            return null;
        }

        @Override
        public void addPrintJobListener(PrintJobListener listener) {
            listeners.add(listener);
        }

        @Override
        public void removePrintJobListener(PrintJobListener listener) {
            listeners.remove(listener);
        }

        @Override
        public void addPrintJobAttributeListener(PrintJobAttributeListener listener, PrintJobAttributeSet attributes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void print(Doc doc, PrintRequestAttributeSet attributes) throws PrintException {
            if (refuses) {
                throw new PrintException("out of order");
            }
            try {
                given.add(new Given(doc.getPrintData(), attributes));
            } catch (java.io.IOException unreadable) {
                throw new PrintException(unreadable);
            }
            if (failsLater) {
                listeners.forEach(each -> each.printJobFailed(new PrintJobEvent(this, PrintJobEvent.JOB_FAILED)));
            }
        }
    }

    @Override
    public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PrintServiceAttributeSet getAttributes() {
        states.putAll(now);
        return new HashPrintServiceAttributeSet();
    }

    @Override
    public <T extends PrintServiceAttribute> T getAttribute(Class<T> category) {
        return category.cast(states.get(category));
    }

    @Override
    public DocFlavor[] getSupportedDocFlavors() {
        return flavors.toArray(DocFlavor[]::new);
    }

    @Override
    public boolean isDocFlavorSupported(DocFlavor flavor) {
        return flavors.contains(flavor);
    }

    @Override
    public Class<?>[] getSupportedAttributeCategories() {
        return understood.keySet().toArray(Class[]::new);
    }

    @Override
    public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
        return understood.containsKey(category);
    }

    @Override
    public Object getDefaultAttributeValue(Class<? extends Attribute> category) {
        return null;
    }

    @Override
    public Object getSupportedAttributeValues(Class<? extends Attribute> category, DocFlavor flavor, AttributeSet set) {
        Set<Attribute> known = understood.getOrDefault(category, Set.of());
        if (category == Sides.class) {
            return Arrays.copyOf(known.toArray(), known.size(), Sides[].class);
        }
        return category == Media.class ? Arrays.copyOf(known.toArray(), known.size(), Media[].class) : null;
    }

    @Override
    public boolean isAttributeValueSupported(Attribute value, DocFlavor flavor, AttributeSet set) {
        return understood.getOrDefault(value.getCategory(), Set.of()).contains(value);
    }

    @Override
    public AttributeSet getUnsupportedAttributes(DocFlavor flavor, AttributeSet set) {
        return null;
    }

    @Override
    public ServiceUIFactory getServiceUIFactory() {
        return null;
    }
}
