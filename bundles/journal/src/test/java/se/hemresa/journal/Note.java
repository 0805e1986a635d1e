// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An entity of a module that keeps a diary. */
@Entity
@Table(name = "diary_note")
public class Note {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "text")
    private String text;

    @Version
    @Column(name = "version")
    private long version;

    protected Note() {}

    public Note(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String text() {
        return text;
    }

    public void rewrite(String words) {
        text = words;
    }
}
