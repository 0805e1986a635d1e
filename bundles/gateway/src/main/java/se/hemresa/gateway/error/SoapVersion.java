// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.error;

/** The two versions of SOAP. */
public enum SoapVersion {
    SOAP_11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    SOAP_12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String mediaType;

    SoapVersion(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    /** @return the namespace of the envelope */
    public String namespace() {
        return namespace;
    }

    /** @return the media type of a message, without parameters */
    public String mediaType() {
        return mediaType;
    }

    /**
     * @param contentType the header of a request; may be null
     * @return the version it announces; 1.1 when it announces neither
     */
    public static SoapVersion announced(String contentType) {
        return contentType != null
                        && contentType.toLowerCase(java.util.Locale.ROOT).startsWith(SOAP_12.mediaType)
                ? SOAP_12
                : SOAP_11;
    }
}
