package org.mesochart.document.page;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mesochart.backup.Watch;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * From markup and drawings to a PDF: tagged (PDF/UA-1), for the archive (PDF/A-3u), typefaces embedded. It reads
 * nothing but what it is given: no file, no address. What is dear is made once, so a second sheet is quick. Safe for
 * several threads.
 */
public final class PdfEngine {
    private static final String OBJECT_TYPE = "mesochart/drawing";
    private static final String PRODUCER = "MesoChart";

    private final PaperFonts fonts;
    private final byte[] colours;
    private final DocumentBuilder parser;

    public PdfEngine(PaperFonts fonts) {
        this.fonts = fonts;
        this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        this.parser = parser();
        // The library's log quotes the text it lays out, which is patient data.
        XRLog.setLoggingEnabled(false);
    }

    public PaperFonts fonts() {
        return fonts;
    }

    /** A document that has been laid out and not yet written. */
    public final class Laid implements AutoCloseable {
        private final PDDocument document;
        private final PdfBoxRenderer renderer;
        private final EngineSteps steps;

        private Laid(PDDocument document, PdfBoxRenderer renderer, EngineSteps steps) {
            this.document = document;
            this.renderer = renderer;
            this.steps = steps;
        }

        /** On which page the element with this id stands, from 0; -1 when there is none. */
        public int pageOf(String id) {
            // The library sets the root only when it paints.
            renderer.getOutputDevice().setRoot(renderer.getRootBox());
            return renderer.findPagePositionsByID(Pattern.compile(Pattern.quote(id))).stream()
                    .mapToInt(position -> position.getPageNo())
                    .max()
                    .orElse(-1);
        }

        /** @throws java.util.concurrent.CancellationException when the watch ended it; to be closed all the same */
        public byte[] write() {
            // The XML factories ask every jar of the program for a provider, a quarter of the whole time; the JDK's
            // own are wanted, and the platform's loader finds them at once.
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            try {
                steps.painting(renderer.getRootBox().getLayer().getPages().size());
                renderer.createPDFWithoutClosing();
                ByteArrayOutputStream out = steps.writing();
                document.save(out);
                steps.done();
                return out.toByteArray();
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot write the PDF", failed);
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        @Override
        public void close() {
            renderer.close();
            try {
                document.close();
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot close the PDF", failed);
            }
        }
    }

    /**
     * Lays the markup out; the caller writes and closes.
     *
     * @param watch asked at every step of this and of the writing
     * @throws java.util.concurrent.CancellationException when the watch ended it; nothing is left to close
     */
    public Laid layOut(String markup, Map<String, Drawing> drawings, Watch watch) {
        PrintableText printable = PrintableText.of(markup, fonts);
        PDDocument document = new PDDocument();
        DocumentFonts embedded = new DocumentFonts(fonts, document);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
        builder.useColorProfile(colours);
        builder.withProducer(PRODUCER);
        builder.useReplacementText("\uFFFD");
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(
                new PDFontSupplier(embedded.regular()), "Roboto", 400, BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(embedded.bold()), "Roboto", 700, BaseRendererBuilder.FontStyle.NORMAL, true);
        if (printable.beyondRoboto()) {
            builder.useFont(
                    new PDFontSupplier(DocumentFonts.load(document, fonts.fallback())),
                    "Fallback",
                    400,
                    BaseRendererBuilder.FontStyle.NORMAL,
                    true);
        }
        if (printable.rightToLeft()) {
            builder.useUnicodeBidiSplitter(LeftwardText.Splitter::new);
            builder.useUnicodeBidiReorderer(new LeftwardText.Reorderer());
        }
        builder.useObjectDrawerFactory(new Drawings(document, embedded, drawings));
        Document parsed = parse(printable.text());
        EngineSteps steps = new EngineSteps(parsed, watch);
        builder.withW3cDocument(parsed, null);
        builder.useNamespaceHandler(steps.styling());
        builder.usePageSupplier((to, width, height, number, shadow) -> steps.page(to, width, height, number));
        Laid laid = new Laid(document, builder.buildPdfRenderer(), steps);
        try {
            steps.layingOut(laid.renderer);
            laid.renderer.layout();
            return laid;
        } catch (RuntimeException ended) {
            laid.close();
            throw ended;
        }
    }

    /** Markup to PDF in one go. */
    public byte[] render(String markup, Map<String, Drawing> drawings, Watch watch) {
        try (Laid laid = layOut(markup, drawings, watch)) {
            return laid.write();
        }
    }

    private synchronized Document parse(String markup) {
        try {
            return parser.parse(new InputSource(new StringReader(markup)));
        } catch (SAXException | IOException malformed) {
            // Without the cause: the parser's message quotes the text.
            throw new IllegalStateException("a template made malformed markup");
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK has no XML parser", impossible);
        }
    }

    /** Places drawings by the id in an object element's data attribute. */
    private record Drawings(PDDocument document, DocumentFonts fonts, Map<String, Drawing> byId)
            implements FSObjectDrawerFactory {
        @Override
        public FSObjectDrawer createDrawer(Element element) {
            Drawing drawing = byId.get(element.getAttribute("data"));
            if (drawing == null) {
                throw new IllegalStateException("the template places a drawing that the model has not");
            }
            return (placed, x, y, width, height, device, context, dots) -> {
                PdfCanvas canvas = new PdfCanvas(fonts, drawing.widthMm(), drawing.heightMm());
                drawing.paint(canvas);
                Rectangle area = new Rectangle((int) x, (int) y, (int) width, (int) height);
                ((PdfBoxOutputDevice) device)
                        .drawPdfAsImage(canvas.toForm(document), area, (float) width, (float) height);
                return Map.of();
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return OBJECT_TYPE.equals(element.getAttribute("type"));
        }
    }
}
