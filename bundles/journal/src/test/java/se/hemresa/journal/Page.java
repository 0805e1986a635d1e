// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.CaseId;

/** Content of a case, in a module with a shelf. */
@Entity
@Table(name = "shelf_page")
public class Page {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "text")
    private String text;

    protected Page() {}

    public Page(String id, CaseId caseId, String text) {
        this.id = id;
        this.caseId = caseId.toString();
        this.text = text;
    }

    public String text() {
        return text;
    }

    public void rewrite(String words) {
        text = words;
    }
}
