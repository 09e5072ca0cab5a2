package vn.giangduong.base.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;

/** The same page for what does not exist and for what one may not see: no hint which it is. */
@Tag("div")
@ParentLayout(MainLayout.class)
class NotAllowedView extends NothingHere implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return showNothing();
    }

    /** Spring's refusal, thrown by a service. */
    @Tag("div")
    @ParentLayout(MainLayout.class)
    static class RefusedByService extends NothingHere
            implements HasErrorParameter<
                    org.springframework.security.access.AccessDeniedException> {

        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(
                BeforeEnterEvent event,
                ErrorParameter<org.springframework.security.access.AccessDeniedException>
                        parameter) {
            return showNothing();
        }
    }

    /** No such route, or a view that says so. */
    @Tag("div")
    @ParentLayout(MainLayout.class)
    static class NoSuchPage extends NothingHere
            implements HasErrorParameter<com.vaadin.flow.router.NotFoundException> {

        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(
                BeforeEnterEvent event,
                ErrorParameter<com.vaadin.flow.router.NotFoundException> parameter) {
            return showNothing();
        }
    }
}
