package vn.giangduong.browser;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** GIFT files of any size. */
final class QuestionFiles {

    private QuestionFiles() {}

    /** So many questions for a bank of its own. */
    static String of(String bank, int questions) {
        return "// bank: thu-"
                + bank
                + "\n// title: Ngân hàng thử "
                + bank
                + "\n\n$CATEGORY: Thử/Văn bản\n\n"
                + IntStream.rangeClosed(1, questions)
                        .mapToObj(number -> question(bank, number))
                        .collect(Collectors.joining("\n"));
    }

    private static String question(String bank, int number) {
        return """
        // [id:THU-%s-%d] [tag:level:nhan-biet] [tag:cite:Luật 36/2018/QH14, Điều 2]
        Câu hỏi thử số %d: văn bản nào quy định các hành vi tham nhũng? {
        =Luật 36/2018/QH14
        ~Nghị định 30/2020/NĐ-CP
        ~Luật 91/2025/QH15
        }
        """
                .formatted(bank, number, number);
    }
}
