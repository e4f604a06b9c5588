package id.rutedesa.api.security;

import id.rutedesa.api.problem.BodyReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do: {@link RoleTable} says which requests each may send. */
public enum Role {
    /** Runs the days of one BUMDes. */
    COORDINATOR,
    /** Reads one BUMDes and computes what things cost. */
    ANALYST,
    /** A coordinator who also gives accounts, tokens and grants. */
    ADMIN,
    /** Sees figures, never persons, of those BUMDes that granted it. */
    PROVINCE_ANALYST,
    /** Keeps the installation: its BUMDes, closures for everybody, health. Sees no BUMDes's rows. */
    OPERATOR;

    /** Whether the role belongs to the whole installation and not to one BUMDes. */
    public boolean ofInstallation() {
        return this == PROVINCE_ANALYST || this == OPERATOR;
    }

    /** As the API, the database and the command line write it. */
    public String word() {
        return BodyReader.word(this);
    }

    /** The role of a word, in any case. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equalsIgnoreCase(word))
                .findFirst();
    }

    static List<String> words(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).toList();
    }

    static Set<Role> ofAll(String... words) {
        return Arrays.stream(words).flatMap(word -> of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
