// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong with a backup. */
enum BackupError implements ErrorCode {
    DAMAGED(
            400,
            "The file is no backup of ours, or it was changed or cut off.",
            "Filen är ingen säkerhetskopia av oss, eller så har den ändrats eller kapats.",
            "Take another copy of the file, or an older backup."),
    OTHER_ROOT_KEY(
            400,
            "The file was not made with this root key.",
            "Filen gjordes inte med denna rotnyckel.",
            "Let HEMRESA_ROOT_KEY_FILE name the root key of the server that made the backup."),
    OTHER_TABLES(
            409,
            "The backup was made with other tables than these.",
            "Säkerhetskopian gjordes med andra tabeller än dessa.",
            "Restore with the version of Hemresa that made the backup, then update."),
    NOT_EMPTY(
            409,
            "The database is not empty.",
            "Databasen är inte tom.",
            "A backup is restored into an empty database and a new data folder only."),
    NOT_COMPLETE(
            409,
            "What was restored is not what was backed up; nothing of it was kept.",
            "Det som återställdes är inte det som kopierades; inget av det behölls.",
            "Report it, and take another backup."),
    NO_FILE(
            404,
            "The file, or the file case-keys beside it, cannot be read.",
            "Filen, eller filen case-keys bredvid den, kan inte läsas.",
            "Both are needed: the backup, and the newest case-keys of the same folder."),
    NOT_WRITTEN(
            500,
            "The backup cannot be written.",
            "Säkerhetskopian kan inte skrivas.",
            "See whether the folder is there, can be written to and has room enough.");

    private final Explanation explanation;

    BackupError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "backup";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
