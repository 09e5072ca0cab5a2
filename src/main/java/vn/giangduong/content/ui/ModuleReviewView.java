package vn.giangduong.content.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.content.ModuleReview;
import vn.giangduong.content.ReviewItem;

/** The versions that wait for a second person. */
@Route(ModuleRoutes.REVIEW)
@RolesAllowed("LECTURER")
class ModuleReviewView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ModuleReviewView(ModuleReview review) {
        add(
                new Breadcrumbs()
                        .step(getTranslation("content.modules.title"), ModuleRoutes.MODULES)
                        .here(getPageTitle()),
                new PageHeader(getPageTitle(), getTranslation("content.review.subtitle")));
        List<ReviewItem> waiting = review.waiting();
        if (waiting.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("content.review.none"),
                            getTranslation("content.review.noneWhatToDo"),
                            new Anchor(
                                    ModuleRoutes.MODULES,
                                    getTranslation("content.modules.title"))));
        } else {
            add(table(waiting));
        }
    }

    private DataTable<ReviewItem> table(List<ReviewItem> waiting) {
        DataTable<ReviewItem> table = new DataTable<>(getPageTitle());
        table.link(
                        getTranslation("content.modules.column.title"),
                        ReviewItem::title,
                        item -> ModuleRoutes.version(item.code(), item.number()))
                .number(getTranslation("content.modules.column.version"), ReviewItem::number)
                .text(
                        getTranslation("content.review.column.author"),
                        item -> item.mine() ? getTranslation("content.review.mine") : item.author())
                .text(
                        getTranslation("content.review.column.submitted"),
                        item -> VietnameseFormats.dateTime(item.submittedAt()));
        table.setItems(waiting);
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.review.title");
    }
}
