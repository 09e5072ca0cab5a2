package vn.giangduong.access;

import static vn.giangduong.access.AccessMatrixTests.inScope;

import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.giangduong.access.AccessMatrixTests.Operation;
import vn.giangduong.base.security.Permission;
import vn.giangduong.training.classes.ethnicity.ClassEthnicity;
import vn.giangduong.training.classes.ethnicity.EthnicitySwitch;

/** Rows of {@link AccessMatrixTests} about what a centre keeps of its learners. */
final class AccessRowsTraining {

    private AccessRowsTraining() {}

    /** All of these end in bad input or tell nothing for whoever may do them. */
    static void add(List<Operation> rows, ApplicationContext application) {
        EthnicitySwitch recording = application.getBean(EthnicitySwitch.class);
        inScope(
                rows,
                "EthnicitySwitch.turnOn",
                Permission.MANAGE_CLASSES,
                at -> {
                    recording.turnOn(at.centre(), "");
                    return null;
                });
        inScope(
                rows,
                "EthnicitySwitch.turnOff",
                Permission.MANAGE_CLASSES,
                at -> recording.turnOff(at.centre()));
        ClassEthnicity ethnicity = application.getBean(ClassEthnicity.class);
        inScope(
                rows,
                "ClassEthnicity.noted",
                Permission.MANAGE_CLASSES,
                at -> {
                    ethnicity.noted(at.trainingClass());
                    return null;
                });
        inScope(
                rows,
                "ClassEthnicity.minority",
                Permission.MANAGE_CLASSES,
                at -> {
                    ethnicity.minority(at.trainingClass());
                    return null;
                });
        inScope(
                rows,
                "ClassEthnicity.note",
                Permission.MANAGE_CLASSES,
                at -> {
                    ethnicity.note(at.trainingClass(), at.cadre(), "01");
                    return null;
                });
    }
}
