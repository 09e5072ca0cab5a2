package vn.giangduong.organization.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitType;

/** Types of units by what lists call them: their code, Vietnamese or English name. */
final class TypeWords {

    private final List<UnitType> types;
    private final Map<String, String> codes = new HashMap<>();

    TypeWords(List<UnitType> types) {
        this.types = List.copyOf(types);
        for (UnitType type : types) {
            codes.putIfAbsent(VietnameseText.fold(type.name()), type.code());
            codes.putIfAbsent(VietnameseText.fold(type.nameInEnglish()), type.code());
            codes.put(VietnameseText.fold(type.code()), type.code());
        }
    }

    Optional<String> code(String text) {
        return Optional.ofNullable(codes.get(VietnameseText.fold(text)));
    }

    /** All types in one line. */
    String all() {
        return types.stream().map(UnitType::name).collect(Collectors.joining(", "));
    }
}
