package org.mesochart.ui.documents;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.document.page.PageImage;
import org.mesochart.document.page.PaperSize;
import org.mesochart.i18n.Messages;

/** The pages of a document on an inset desk, one below the other or one at a time. */
final class PageDesk {
    private static final double PIXELS_A_MM = 96 / 25.4;
    private static final double MARGIN = 12;
    private static final double GAP = 12;
    private static final double BAR = 16;

    private final PagesModel pages;
    private final ObservableValue<PaperSize> paper;
    private final Messages messages;
    private final ObservableValue<String> name;
    private final VBox sheets = new VBox(GAP);
    private final ScrollPane scroll = new ScrollPane(sheets);
    private final List<ImageView> images = new ArrayList<>();
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.PAGE);
    private final BooleanProperty single = new SimpleBooleanProperty(false);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
    private double scale = 1;

    /** @param name of the document in view */
    PageDesk(PagesModel pages, ObservableValue<PaperSize> paper, ObservableValue<String> name, Messages messages) {
        this.pages = pages;
        this.paper = paper;
        this.name = name;
        this.messages = messages;
        sheets.getStyleClass().add("document-desk");
        sheets.setAlignment(Pos.TOP_CENTER);
        sheets.setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setFocusTraversable(true);
        scroll.getStyleClass().add("document-scroll");
        scroll.setAccessibleRole(AccessibleRole.SCROLL_PANE);
        scroll.setAccessibleText(messages.text("preview.desk"));
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                zoom(event.getDeltaY() > 0);
                event.consume();
            }
        });
        pages.drawn().addListener((MapChangeListener<Integer, PageImage>) change -> image(change.getKey()));
        pages.count().subscribe(count -> lay(count.intValue()));
        scroll.widthProperty().subscribe(width -> arrange());
        scroll.heightProperty().subscribe(height -> arrange());
        zoom.subscribe(now -> arrange());
        single.subscribe(now -> arrange());
        paper.subscribe(now -> arrange());
        scroll.vvalueProperty().subscribe(value -> seen());
    }

    ScrollPane node() {
        return scroll;
    }

    ObjectProperty<Zoom> zoom() {
        return zoom;
    }

    /** One page at a time, not all below one another. */
    BooleanProperty single() {
        return single;
    }

    /** The page in view, from 0. */
    ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    /** One step larger or smaller. */
    void zoom(boolean larger) {
        zoom.set(Zoom.next(scale * 100, larger));
    }

    /** Goes to another page; beyond the ends, to the first or last. */
    void go(int wanted) {
        int to = Math.clamp(wanted, 0, Math.max(0, images.size() - 1));
        page.set(to);
        if (single.get()) {
            arrange();
            scroll.setVvalue(0);
            return;
        }
        scrollTo(to);
        ask();
    }

    private void lay(int count) {
        images.clear();
        sheets.getChildren().clear();
        for (int i = 0; i < count; i++) {
            ImageView image = new ImageView();
            image.setSmooth(true);
            image.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            image.setAccessibleText(name.getValue() + ", " + messages.text("documents.page", i + 1, count));
            images.add(image);
            StackPane sheet = new StackPane(image);
            sheet.getStyleClass().add("document-page");
            sheets.getChildren().add(sheet);
        }
        page.set(Math.clamp(page.get(), 0, Math.max(0, count - 1)));
        IntStream.range(0, count).forEach(this::image);
        arrange();
    }

    private void image(int at) {
        PageImage drawn = pages.drawn().get(at);
        if (at >= images.size()) {
            return;
        }
        if (drawn == null) {
            images.get(at).setImage(null);
            return;
        }
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(
                drawn.width(), drawn.height(), IntBuffer.wrap(drawn.argb()), PixelFormat.getIntArgbPreInstance());
        images.get(at).setImage(new WritableImage(pixels));
    }

    private double pageWidth() {
        return paper.getValue().widthMm() * PIXELS_A_MM;
    }

    private double pageHeight() {
        return paper.getValue().heightMm() * PIXELS_A_MM;
    }

    // The sizes come from the whole pane and not from its viewport, so that a scroll bar that comes changes nothing.
    private void arrange() {
        double width = scroll.getWidth() - 2 * MARGIN - BAR;
        double height = viewHeight() - 2 * MARGIN;
        if (width < 50 || height < 50) {
            return;
        }
        scale = switch (zoom.get().kind()) {
            case PAGE -> Math.min(width / pageWidth(), height / pageHeight());
            case WIDTH -> width / pageWidth();
            case PERCENT -> zoom.get().percent() / 100.0;
        };
        int now = page.get();
        for (int i = 0; i < images.size(); i++) {
            images.get(i).setFitWidth(pageWidth() * scale);
            images.get(i).setFitHeight(pageHeight() * scale);
            StackPane sheet = (StackPane) sheets.getChildren().get(i);
            sheet.setMinSize(pageWidth() * scale, pageHeight() * scale);
            sheet.setMaxSize(pageWidth() * scale, pageHeight() * scale);
            boolean shown = !single.get() || i == now;
            sheet.setVisible(shown);
            sheet.setManaged(shown);
        }
        sheets.setMinWidth(pageWidth() * scale + 2 * MARGIN);
        if (!single.get()) {
            scroll.layout(); // it moves to keep the place in pixels: before the page is found again
            scrollTo(now);
        }
        ask();
    }

    private void scrollTo(int at) {
        double room = contentHeight() - viewHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp((top(at) - MARGIN) / room, 0, 1));
        page.set(at);
    }

    private double viewHeight() {
        return scroll.getHeight();
    }

    private double top(int at) {
        return MARGIN + at * (pageHeight() * scale + GAP);
    }

    private double contentHeight() {
        return MARGIN + top(Math.max(1, images.size())) - GAP;
    }

    private double scrolled() {
        return scroll.getVvalue() * Math.max(0, contentHeight() - viewHeight());
    }

    // What of a page is in view, in pixels.
    private double shown(int at) {
        double from = Math.max(scrolled(), top(at));
        double to = Math.min(scrolled() + viewHeight(), top(at) + pageHeight() * scale);
        return Math.max(0, to - from);
    }

    private void seen() {
        if (!single.get() && !images.isEmpty()) {
            page.set(IntStream.range(0, images.size()).boxed().max(Comparator.comparing(this::shown)
                    .thenComparing(Comparator.reverseOrder())).orElse(0));
            ask();
        }
    }

    private void ask() {
        List<Integer> wanted = new ArrayList<>(List.of(page.get()));
        if (!single.get()) {
            IntStream.range(0, images.size()).filter(at -> at != page.get() && shown(at) > 0).forEach(wanted::add);
        }
        pages.want(wanted, (float) (96 * scale * screenScale()));
    }

    private double screenScale() {
        return scroll.getScene() == null || scroll.getScene().getWindow() == null
                ? 1
                : scroll.getScene().getWindow().getRenderScaleY();
    }
}
