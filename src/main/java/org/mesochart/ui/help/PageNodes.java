package org.mesochart.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.mesochart.ui.kit.Actions;

/**
 * Draws a page as nodes: headings, paragraphs, lists, bold words, keys, links to other pages and pictures. Whatever else
 * Markdown has does not occur in the guide and is refused, so that nothing of a page is silently left out.
 */
final class PageNodes {
    private final Consumer<String> open;

    /** @param open called with the name of a page whose link is pressed */
    PageNodes(Consumer<String> open) {
        this.open = open;
    }

    List<Node> of(HelpPage page) {
        return blocks(page.document());
    }

    private List<Node> blocks(org.commonmark.node.Node parent) {
        List<Node> drawn = new ArrayList<>();
        for (var block = parent.getFirstChild(); block != null; block = block.getNext()) {
            drawn.add(switch (block) {
                case Heading heading -> heading(heading);
                case Paragraph paragraph when paragraph.getFirstChild() instanceof org.commonmark.node.Image image
                        && image.getNext() == null -> picture(image);
                case Paragraph paragraph -> paragraph(paragraph);
                case ListBlock list -> list(list);
                default -> throw unknown(block);
            });
        }
        return drawn;
    }

    private static Node heading(Heading heading) {
        String words = HelpPage.heading(heading);
        Label label = new Label(words);
        label.getStyleClass().add("help-heading-" + heading.getLevel());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node paragraph(Paragraph paragraph) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("help-paragraph");
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(HelpPage.plain(paragraph));
        inline(paragraph, false, flow);
        return flow;
    }

    private void inline(org.commonmark.node.Node parent, boolean bold, TextFlow flow) {
        for (var part = parent.getFirstChild(); part != null; part = part.getNext()) {
            switch (part) {
                case org.commonmark.node.Text text -> flow.getChildren().add(text(text.getLiteral(), bold));
                case SoftLineBreak end -> flow.getChildren().add(text(" ", bold));
                case StrongEmphasis strong -> inline(strong, true, flow);
                case Code code -> flow.getChildren().add(Actions.keyHint(code.getLiteral()));
                case Link link -> flow.getChildren().add(link(link));
                default -> throw unknown(part);
            }
        }
    }

    private static Text text(String words, boolean bold) {
        Text text = new Text(words);
        text.getStyleClass().add(bold ? "help-bold" : "help-words");
        return text;
    }

    private Node link(Link link) {
        Hyperlink hyperlink = new Hyperlink(HelpPage.plain(link));
        hyperlink.getStyleClass().add("help-link");
        hyperlink.setOnAction(event -> open.accept(link.getDestination().replaceFirst("\\.md$", "")));
        return hyperlink;
    }

    private static Node picture(org.commonmark.node.Image image) {
        String address = image.getDestination();
        Image pixels = HelpBook.picture(address).map(url -> new Image(url.toExternalForm()))
                .orElseThrow(() -> new IllegalStateException("Picture not packaged: " + address));
        ImageView view = new ImageView(pixels);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(HelpPage.plain(image));
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("help-picture");
        frame.setMinWidth(0);
        frame.setMaxWidth(Region.USE_PREF_SIZE);
        // As wide as the page leaves room for, and never larger than it was taken.
        frame.parentProperty().subscribe(parent -> {
            if (parent instanceof Region page) {
                view.fitWidthProperty().bind(Bindings.createDoubleBinding(
                        () -> Math.min(pixels.getWidth(), page.getWidth() - page.snappedLeftInset() - page.snappedRightInset() - 2),
                        page.widthProperty(), page.insetsProperty()));
            }
        });
        return frame;
    }

    private Node list(ListBlock list) {
        VBox items = new VBox();
        items.getStyleClass().add("help-list");
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber() : 1;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label marker = new Label(list instanceof BulletList ? "•" : number++ + ".");
            marker.getStyleClass().add("help-marker");
            marker.setMinWidth(Region.USE_PREF_SIZE);
            VBox words = new VBox(blocks(item).toArray(Node[]::new));
            words.getStyleClass().add("help-item");
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            items.getChildren().add(new HBox(marker, words));
        }
        return items;
    }

    private static IllegalStateException unknown(org.commonmark.node.Node node) {
        return new IllegalStateException("The guide does not draw " + node.getClass().getSimpleName());
    }
}
