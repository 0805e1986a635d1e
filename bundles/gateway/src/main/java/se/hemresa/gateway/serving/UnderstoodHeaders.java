// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.HashSet;
import java.util.Set;

import javax.xml.namespace.QName;

import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;

/** Tells CXF which headers the dispatcher has read, so that {@code mustUnderstand} on them is no fault. */
final class UnderstoodHeaders extends AbstractSoapInterceptor {

    UnderstoodHeaders() {
        super(Phase.PRE_PROTOCOL);
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        Set<QName> understood = new HashSet<>();
        for (String name : new String[] {"MessageID", "Action", "To", "From", "ReplyTo", "FaultTo", "RelatesTo"}) {
            understood.add(new QName(Envelope.ADDRESSING, name));
        }
        understood.add(new QName(Envelope.EXCHANGE, "Purpose"));
        return understood;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        // The dispatcher has read them before; only the declaration above is needed.
    }
}
