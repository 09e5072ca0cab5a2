package vn.giangduong.access;

import static vn.giangduong.access.AccessMatrixTests.inScope;

import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.giangduong.access.AccessMatrixTests.Operation;
import vn.giangduong.access.AccessWorld.Position;
import vn.giangduong.base.security.Permission;
import vn.giangduong.training.classes.enrolment.PersonSummons;
import vn.giangduong.training.classes.ethnicity.ClassEthnicity;
import vn.giangduong.training.classes.ethnicity.EthnicitySwitch;

/** Rows of {@link AccessMatrixTests} about what a centre keeps of its learners. */
final class AccessRowsTraining {

    private AccessRowsTraining() {}

    /** All of these end in bad input or tell nothing for whoever may do them. */
    static void add(List<Operation> rows, ApplicationContext application, AccessWorld world) {
        summons(rows, application.getBean(PersonSummons.class), world);
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

    private static void summons(List<Operation> rows, PersonSummons summons, AccessWorld world) {
        inScope(
                rows,
                "PersonSummons.choices",
                Permission.MANAGE_CLASSES,
                at -> {
                    summons.choices(at.trainingClass(), at.cadreName(), 0, 20);
                    return null;
                });
        inScope(
                rows,
                "PersonSummons.summon",
                Permission.MANAGE_CLASSES,
                at -> {
                    summons.summon(at.trainingClass(), at.cadre());
                    return null;
                });
        inScope(
                rows,
                "PersonSummons.summon",
                Permission.MANAGE_CLASSES,
                at -> {
                    summons.summon(world.at(Position.OWN).trainingClass(), at.cadre());
                    return null;
                });
    }
}
