package vn.giangduong.training.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.cadres.PersonPagePart;
import vn.giangduong.training.study.PersonStudies;
import vn.giangduong.training.study.PersonStudy;
import vn.giangduong.training.ui.TrainingWords;

/** What a person has studied, on the person's page. */
@org.springframework.stereotype.Component
@Order(10)
class PersonCompletions implements PersonPagePart {

    private final PersonStudies studies;

    PersonCompletions(PersonStudies studies) {
        this.studies = studies;
    }

    @Override
    public Component about(CadreId cadre) {
        return new Part(studies.of(cadre));
    }

    private static final class Part extends Section {

        private static final long serialVersionUID = 1L;

        Part(List<PersonStudy> studies) {
            String title = getTranslation("training.person.title");
            add(new H2(title));
            if (studies.isEmpty()) {
                add(new Paragraph(getTranslation("training.person.none")));
                return;
            }
            TrainingWords words = new TrainingWords(this);
            DataTable<PersonStudy> table = new DataTable<>(title);
            table.text(getTranslation("training.person.module"), PersonStudy::title)
                    .component(
                            getTranslation("training.person.state"),
                            study -> words.badge(study.state()))
                    .text(
                            getTranslation("training.person.completedOn"),
                            study -> words.day(study.completedAt()))
                    .text(getTranslation("training.person.unit"), PersonStudy::unitName)
                    .text(
                            getTranslation("training.person.from"),
                            study ->
                                    study.elsewhere()
                                            ? getTranslation(
                                                    "training.study.elsewhere", study.from())
                                            : study.from());
            table.setItems(studies);
            add(table);
        }
    }
}
