# SPDX-License-Identifier: Apache-2.0
#
# The server as a process. Its note (run/server) says what was started; a process counts as ours only if its command line
# names this data folder, so that a note left by a crash never points to a stranger.

readonly PATIENCE_SECONDS=180

read_note() {
    PID='' MODE_NOTED='' HTTP_NOTED='' HTTPS_NOTED='' SSH_NOTED=''
    # shellcheck source=/dev/null
    [ ! -r "$NOTE" ] || . "$NOTE"
}

write_note() {
    printf 'PID=%s\nMODE_NOTED=%s\nHTTP_NOTED=%s\nHTTPS_NOTED=%s\nSSH_NOTED=%s\n' \
        "$1" "$MODE" "$HEMRESA_HTTP_PORT" "$HEMRESA_HTTPS_PORT" "$HEMRESA_SSH_PORT" >"$NOTE"
    # Karaf's client looks for the server's settings and does not read the environment as the server does.
    mkdir -p "$HEMRESA_DATA/run/client"
    printf 'sshHost = 127.0.0.1\nsshPort = %s\n' "$HEMRESA_SSH_PORT" >"$HEMRESA_DATA/run/client/org.apache.karaf.shell.cfg"
}

running() {
    read_note
    [ -n "$PID" ] && tr '\0' '\n' 2>/dev/null <"/proc/$PID/cmdline" | grep -qxF -- "-Dhemresa.data=$HEMRESA_DATA"
}

require_running() {
    running || fail "No server is running with HEMRESA_DATA=$HEMRESA_DATA."
    HEMRESA_HTTP_PORT=$HTTP_NOTED
    HEMRESA_SSH_PORT=$SSH_NOTED
}

launch() {
    find_java
    require_java_17
    [ "$MODE" = development ] || check_production
    umask 077
    mkdir -p "$HEMRESA_DATA/run" 2>/dev/null || fail "HEMRESA_DATA ($HEMRESA_DATA) cannot be written."
    exec 9>"$HEMRESA_DATA/run/starting"
    flock -n 9 || fail "Another start with HEMRESA_DATA=$HEMRESA_DATA is under way."
    ! running || fail "Another start with HEMRESA_DATA=$HEMRESA_DATA was faster (process $PID)."
    check_port HEMRESA_HTTP_PORT
    check_port HEMRESA_SSH_PORT
    [ "$MODE" = development ] || check_port HEMRESA_HTTPS_PORT
    prepare_data
    prepare_keys
    SECONDS=0
    start_process
    await_ready
    ! wants_sandbox || place_sandbox
}

check_port() {
    if (exec 3<>"/dev/tcp/127.0.0.1/${!1}") 2>/dev/null; then
        fail "Port ${!1} is taken by another process. Set $1 to a free port."
    fi
}

start_process() {
    local -a options=()
    memory_options
    container_options
    # shellcheck disable=SC2206  # words, as Java's own JAVA_OPTS; of two that contradict each other Java takes the last
    options+=(${HEMRESA_JAVA_OPTS:-})
    local classpath
    classpath=$(printf '%s:' "$HEMRESA_HOME"/lib/boot/*.jar "$HEMRESA_HOME"/lib/jdk9plus/*.jar)
    cd "$HEMRESA_DATA" || fail "HEMRESA_DATA ($HEMRESA_DATA) cannot be entered."
    # Two arenas: glibc's default of eight a core costs memory that Java never gives back.
    MALLOC_ARENA_MAX=2 setsid "$JAVA" "${options[@]}" -classpath "${classpath%:}" org.apache.karaf.main.Main \
        </dev/null >"$LOG/console.log" 2>&1 9>&- &
    STARTED=$!
    write_note "$STARTED"
}

memory_options() {
    # The code cache is reserved large, not used large: in a small one Java throws hot code away and compiles it again.
    options+=(
        -XX:+UseSerialGC -Xms64m -Xmx512m -XX:MetaspaceSize=112m -XX:MaxMetaspaceSize=256m
        -XX:ReservedCodeCacheSize=240m -Xss512k -XX:+ExitOnOutOfMemoryError "-XX:ErrorFile=$LOG/crash-%p.log"
        # Four times Java's own thresholds: what runs at start only is not worth the second compiler's time.
        -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400
        -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000
    )
}

# What Karaf needs of Java 17, as its own bin/karaf gives it; XML parsers that fetch nothing; our two contracts.
container_options() {
    local endorsed=$HEMRESA_HOME/lib/endorsed jetty=$HEMRESA_DATA/etc/jetty.xml
    # A server that is started to restore a backup lets nobody in from outside.
    [ "$MODE" = development ] || [ "${RESTORING:-no}" = yes ] || jetty=$jetty,$HEMRESA_DATA/etc/jetty-production.xml
    options+=(
        -Djava.security.manager=allow --add-reads=java.xml=java.logging
        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"
        --patch-module "java.base=$(echo "$endorsed"/org.apache.karaf.specs.locator-*.jar)"
        --patch-module "java.xml=$(echo "$endorsed"/org.apache.karaf.specs.java.xml-[0-9]*.jar)"
        --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED
        --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED
        --add-opens=java.naming/javax.naming.spi=ALL-UNNAMED
        "-Dkaraf.home=$HEMRESA_HOME" "-Dkaraf.base=$HEMRESA_DATA" "-Dkaraf.etc=$HEMRESA_DATA/etc"
        "-Dkaraf.data=$HEMRESA_DATA/karaf" "-Dkaraf.log=$LOG" "-Dkaraf.instances=$HEMRESA_DATA/karaf/instances"
        -Dkaraf.restart.jvm.supported=false -Dkaraf.startLocalConsole=false -Dkaraf.startRemoteShell=true
        "-Djava.io.tmpdir=$HEMRESA_DATA/karaf/tmp" -Djava.awt.headless=true -Dfile.encoding=UTF-8
        "-Djava.util.logging.config.file=$HEMRESA_DATA/etc/java.util.logging.properties"
        -Djavax.xml.accessExternalDTD= -Djavax.xml.accessExternalSchema= -Djavax.xml.accessExternalStylesheet=
        "-Dkaraf.name=$MODE" "-Dhemresa.mode=$MODE" "-Dhemresa.data=$HEMRESA_DATA" "-Dhemresa.jetty=$jetty"
    )
}

await_ready() {
    until ready; do
        kill -0 "$STARTED" 2>/dev/null || fail "The server ended while starting. Its last words:" \
            "$(tail -n 20 "$LOG/console.log" "$LOG/hemresa.log" 2>/dev/null)"
        if [ "$SECONDS" -ge "$PATIENCE_SECONDS" ]; then
            local health
            health=$(http_get '/health?tags=ready') || true
            end_process "$STARTED" || true
            fail "The server was not ready after $PATIENCE_SECONDS s and was stopped. See $LOG/hemresa.log." "$health"
        fi
        sleep 0.2
    done
}

ready() {
    http_get '/health?tags=ready' >/dev/null
}

# Prints the body; fails unless the status is 200. Bash's own TCP, so that neither curl nor a second Java is needed.
http_get() (
    exec 3<>"/dev/tcp/127.0.0.1/$HEMRESA_HTTP_PORT" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
    IFS=' ' read -r -t 10 _ status _ <&3 || exit 1
    while IFS= read -r -t 10 line && [ "$line" != $'\r' ]; do :; done <&3
    cat <&3
    [ "$status" = 200 ]
) 2>/dev/null

end_process() {
    kill -TERM "$1" 2>/dev/null || return 0
    local tenths
    for ((tenths = 0; tenths < 600; tenths++)); do
        kill -0 "$1" 2>/dev/null || return 0
        sleep 0.1
    done
    return 1
}

# Everything that is missing, at once.
check_production() {
    local -a missing=()
    require_file HEMRESA_TLS_KEYSTORE 'the PKCS#12 file with the server'\''s certificate and key'
    require_file HEMRESA_TLS_PASSWORD_FILE 'the file with its password'
    require_file HEMRESA_ROOT_KEY_FILE 'the root key: 32 random bytes (head -c 32 /dev/urandom), kept apart from the database'
    if [ -r "${HEMRESA_ROOT_KEY_FILE:-}" ] && [ "$(stat -Lc %s "$HEMRESA_ROOT_KEY_FILE")" != 32 ]; then
        missing+=('HEMRESA_ROOT_KEY_FILE does not hold 32 bytes')
    fi
    require_value HEMRESA_OIDC_ISSUER 'the address of the identity provider that signs people'\''s tokens'
    [[ ${HEMRESA_OIDC_ISSUER:-https://} = https://* ]] || missing+=('HEMRESA_OIDC_ISSUER does not begin with https://')
    require_value HEMRESA_OIDC_CLIENT_ID 'our client id there'
    require_value HEMRESA_DB_URL 'the database, jdbc:postgresql://… (jdbc:derby:… for a small installation)'
    if [[ ${HEMRESA_DB_URL:-} != jdbc:derby:* ]]; then
        require_value HEMRESA_DB_USER 'its user'
        require_file HEMRESA_DB_PASSWORD_FILE 'the file with the user'\''s password'
    fi
    [ ${#missing[@]} -eq 0 ] || fail "Production mode needs what is missing here:" "${missing[@]/#/  }" \
        "To try Hemresa: bin/hemresa demo, or bin/hemresa start --mode development."
}

require_value() {
    [ -n "${!1:-}" ] || missing+=("$1 is not set: $2")
}

# A secret that others can read is none.
require_file() {
    if [ -z "${!1:-}" ]; then
        missing+=("$1 is not set: $2")
    elif [ ! -f "${!1}" ] || [ ! -r "${!1}" ]; then
        missing+=("$1 names a file that cannot be read: $2")
    elif [ $((0$(stat -Lc %a "${!1}") & 077)) -ne 0 ]; then
        missing+=("$1 names a file that others can read: chmod 600 it")
    fi
}
