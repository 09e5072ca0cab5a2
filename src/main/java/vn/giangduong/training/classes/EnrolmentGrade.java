package vn.giangduong.training.classes;

/** What came out for a learner, by the cut-offs of the class's programme version. */
public enum EnrolmentGrade {
    EXCELLENT,
    GOOD,
    FAIR,
    AVERAGE,
    /** Passed in a class without marks. */
    UNGRADED,
    /** Not completed when the class closed, or a mark below the programme's pass mark. */
    FAILED;

    /**
     * The rule, in SQL, over an enrolment {@code e} and its class's programme version {@code v}:
     * null while nothing has come out, otherwise the name of a grade.
     */
    public static final String SQL =
            """
            CASE WHEN e.state = 'FAILED' THEN 'FAILED'
                WHEN e.state <> 'COMPLETED' THEN NULL
                WHEN e.mark IS NULL THEN 'UNGRADED'
                WHEN e.mark >= v.excellent_from THEN 'EXCELLENT'
                WHEN e.mark >= v.good_from THEN 'GOOD'
                WHEN e.mark >= v.fair_from THEN 'FAIR'
                WHEN e.mark >= v.pass_mark THEN 'AVERAGE'
                ELSE 'FAILED' END\
            """;
}
