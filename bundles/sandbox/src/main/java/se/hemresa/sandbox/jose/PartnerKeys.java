// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.jose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import se.hemresa.sandbox.SandboxFailure;
import se.hemresa.sandbox.partner.Partner;

/** The partners' private keys, made at the first start and kept in a file that its owner alone can read. */
public final class PartnerKeys {

    private final JWKSet keys;

    private PartnerKeys(JWKSet keys) {
        this.keys = keys;
    }

    /**
     * @param file where they are kept
     * @return the keys, made now if the file is not there
     * @throws SandboxFailure if it can be neither read nor written
     */
    public static PartnerKeys in(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, made());
            }
            return new PartnerKeys(JWKSet.load(file.toFile()));
        } catch (IOException | ParseException | JOSEException broken) {
            throw new SandboxFailure("The partners' keys in " + file + " cannot be used; remove the file", broken);
        }
    }

    private static JWKSet made() throws JOSEException {
        List<JWK> made = new ArrayList<>();
        for (Partner partner : Partner.values()) {
            for (KeyUse use : List.of(KeyUse.SIGNATURE, KeyUse.ENCRYPTION)) {
                made.add(new ECKeyGenerator(Curve.P_256)
                        .keyUse(use)
                        .keyID(kid(partner, use))
                        .generate());
            }
        }
        return new JWKSet(made);
    }

    private static void write(Path file, JWKSet keys) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, keys.toString(false));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * @param partner whose
     * @return the private key it signs with
     */
    public ECKey signing(Partner partner) {
        return key(partner, KeyUse.SIGNATURE);
    }

    /**
     * @param partner whose
     * @return the private key that decrypts what is for it
     */
    public ECKey encryption(Partner partner) {
        return key(partner, KeyUse.ENCRYPTION);
    }

    /**
     * @param partner whose
     * @return both public keys, as others may have them
     */
    public JWKSet publicKeys(Partner partner) {
        return new JWKSet(
                List.of(signing(partner).toPublicJWK(), encryption(partner).toPublicJWK()));
    }

    private ECKey key(Partner partner, KeyUse use) {
        return keys.getKeyByKeyId(kid(partner, use)).toECKey();
    }

    private static String kid(Partner partner, KeyUse use) {
        return partner.id() + "-" + use.identifier();
    }
}
