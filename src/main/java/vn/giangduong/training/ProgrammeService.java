package vn.giangduong.training;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads programmes, which everybody signed in may see. */
@Service
@Transactional(readOnly = true)
public class ProgrammeService {

    private final ProgrammeRepository repository;

    ProgrammeService(ProgrammeRepository repository) {
        this.repository = repository;
    }

    /** Every programme by its newest version, in order of title. */
    public List<Programme> programmes() {
        return repository.newest();
    }

    /** The programme with that code by its newest version. */
    public Optional<Programme> find(String code) {
        return repository.newest().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** One version of a programme. */
    public Optional<Programme> version(ProgrammeVersionId id) {
        return repository.version(id);
    }
}
