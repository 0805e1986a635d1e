# SPDX-License-Identifier: Apache-2.0
#
# What the launcher says: help texts and errors.

help() {
    cat <<'TEXT'
Hemresa, the journey home: safe, assisted return for people exposed to trafficking and prostitution.

Usage: bin/hemresa COMMAND [OPTIONS]       (bin/hemresa COMMAND --help explains each)

  demo             take in 37 invented cases and see the statistics of 2015 come out again
  start            start the server; returns when it is ready
  stop             stop it
  status           is it running, is it ready, which modules has it
  token            print a development token for the APIs
  shell            open the server's shell, or run one command in it
  verify-journal   prove that nothing in the journal was changed
  backup           copy everything, sealed, while the server runs
  restore          put a backup into an empty database

Environment
  HEMRESA_DATA            everything that is written         (data beside bin)
  HEMRESA_HTTP_PORT       plain HTTP, loopback only          (8181)
  HEMRESA_HTTPS_PORT      HTTPS, production mode             (8443)
  HEMRESA_SSH_PORT        the shell, loopback only           (8101)
  HEMRESA_DB_URL          a PostgreSQL database              (absent: embedded Derby)
  HEMRESA_DB_USER, HEMRESA_DB_PASSWORD_FILE
  HEMRESA_TLS_KEYSTORE, HEMRESA_TLS_PASSWORD_FILE   PKCS#12, production mode
  HEMRESA_ROOT_KEY_FILE   32 bytes                           (development mode: made at first start)
  HEMRESA_OIDC_ISSUER, HEMRESA_OIDC_CLIENT_ID       who signs people's tokens, production mode
  HEMRESA_SANDBOX         none: no simulated partners in the server, e.g. because lib/sandbox/sandbox.jar runs apart
  HEMRESA_JAVA_OPTS       further options for Java, e.g. -Xmx1g
TEXT
}

help_of() {
    case $1 in
        demo) cat <<'TEXT' ;;
Usage: bin/hemresa demo [--exit]

Starts the server in development mode unless it is running, takes in 37 invented cases, half by SOAP and half by REST, and
prints the statistics of 2015 line by line, each compared with the slide. A second run is all replays.

  --exit   stop the server afterwards; without it the server goes on

Exit code 0 only if every step was checked true.
TEXT
        start) cat <<'TEXT' ;;
Usage: bin/hemresa start [--mode development|production]

Starts the server and returns when it is ready. Production is the default: it refuses to start while something that it needs
is missing, and says all of it. Development makes its own keys, accepts development tokens and listens on loopback only.

  --mode MODE   development or production
TEXT
        stop) cat <<'TEXT' ;;
Usage: bin/hemresa stop

Stops the server that writes to HEMRESA_DATA and waits until it is gone.
TEXT
        status) cat <<'TEXT' ;;
Usage: bin/hemresa status

Says process, mode, ports, readiness and modules of the server that writes to HEMRESA_DATA. Exit code 0 if it is ready.
TEXT
        token) cat <<'TEXT' ;;
Usage: bin/hemresa token --agency AGENCY --role ROLE [--user NAME] [--minutes MINUTES]

Prints a short-lived development token, and nothing else. A server in production mode refuses it.

  --agency AGENCY     the organisation spoken for, e.g. SE-AB
  --role ROLE         e.g. REGION_COORDINATOR
  --user NAME         pseudonymous id of a person; absent: a system acts
  --minutes MINUTES   how long it is good, 1 to 60 (60)

  curl -H "Authorization: Bearer $(bin/hemresa token --agency SE-AB --role REGION_COORDINATOR)" localhost:8181/api/v1/cases
TEXT
        shell) cat <<'TEXT' ;;
Usage: bin/hemresa shell [COMMAND]

Opens the server's shell, or runs one command in it, prints what it prints and ends with exit code 1 if it failed.

  bin/hemresa shell hemresa:doctor
  bin/hemresa shell 'case:list --json'
TEXT
        backup) cat <<'TEXT' ;;
Usage: bin/hemresa backup FILE

Copies everything that the running server keeps in its database, as of one moment, into FILE, sealed under the root key. The
keys of the cases are not in it: they go into the file case-keys in the same folder, which each backup replaces. What was
erased is therefore erased in every older backup too, from the next backup on; do not keep old copies of case-keys.
With the embedded database, writing waits until the copy is done.

The root key is in neither file. Whoever has lost it can restore nothing: keep a copy of it in another place.
TEXT
        restore) cat <<'TEXT' ;;
Usage: bin/hemresa restore FILE [--mode development|production]

Puts a backup, with the file case-keys of its folder, into an empty database: HEMRESA_DATA names a new folder, or HEMRESA_DB_URL
an empty database, and HEMRESA_ROOT_KEY_FILE the root key of the server that made the backup. A server is started for it that
listens on loopback only, and stopped again. Everything or nothing is restored; rows are counted, and the journal is proved.

  --mode MODE   as for start: production asks for all that the server will need (production)
TEXT
        verify-journal) cat <<'TEXT' ;;
Usage: bin/hemresa verify-journal

Reads the whole journal of the running server and checks it against its Merkle tree. Exit code 0 only if it is in order.
TEXT
    esac
}

# One argument a line.
fail() {
    printf 'hemresa: %s\n' "$1" >&2
    [ $# -eq 1 ] || printf '%s\n' "${@:2}" >&2
    exit 1
}

wrong_use() {
    printf 'hemresa: %s\n' "$1" >&2
    exit 2
}

no_options() {
    [ $# -eq 0 ] || wrong_use "'$1' is not understood. --help explains the command."
}
