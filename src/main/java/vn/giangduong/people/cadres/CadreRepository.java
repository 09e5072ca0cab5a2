package vn.giangduong.people.cadres;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Cadres, one by one. */
interface CadreRepository extends Repository<CadreEntity, Long> {

    /** Writes at once, so that a taken code is found out here. */
    CadreEntity saveAndFlush(CadreEntity cadre);

    Optional<CadreEntity> findById(long id);

    Optional<CadreEntity> findByCode(String code);
}
