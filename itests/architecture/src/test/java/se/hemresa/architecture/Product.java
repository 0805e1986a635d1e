// SPDX-License-Identifier: Apache-2.0
package se.hemresa.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The product as its jars on the class path show it. */
final class Product {

    private static final String MODULE = "Hemresa-Module";

    private Product() {}

    /** @return the classes of every bundle and of the client, without tests */
    static JavaClasses classes() {
        return Holder.CLASSES;
    }

    /** @return the manifest's main attributes of every bundle of ours */
    static List<Attributes> bundles() {
        try {
            List<Attributes> bundles = new ArrayList<>();
            for (URL url : Collections.list(Product.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                try (var in = url.openStream()) {
                    Attributes attributes = new Manifest(in).getMainAttributes();
                    Optional.ofNullable(attributes.getValue(MODULE)).ifPresent(module -> bundles.add(attributes));
                }
            }
            return bundles;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String module(Attributes bundle) {
        return bundle.getValue(MODULE);
    }

    private static final class Holder {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("se.hemresa");
    }
}
