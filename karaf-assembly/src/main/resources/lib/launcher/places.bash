# SPDX-License-Identifier: Apache-2.0
#
# Where things are: the environment, the data folder and what it holds at the start of a server.
#
#   HEMRESA_DATA/etc        Karaf's configuration: a copy of the distribution's, changes by hand are kept
#   HEMRESA_DATA/deploy     the watched folder; the launcher puts sandbox.jar there in development mode and takes it away in production
#   HEMRESA_DATA/keys       root key, development keys, keys of the shell
#   HEMRESA_DATA/derby      the embedded database
#   HEMRESA_DATA/log        logs
#   HEMRESA_DATA/karaf      Karaf's bundle cache: may be deleted while the server is stopped
#   HEMRESA_DATA/run        the note about the running server, and what the distribution looked like

find_places() {
    # In one form, however it is written: the running server is recognised by it.
    HEMRESA_DATA=$(realpath -m -- "${HEMRESA_DATA:-$HEMRESA_HOME/data}")
    export HEMRESA_DATA
    export HEMRESA_HTTP_PORT=${HEMRESA_HTTP_PORT:-8181}
    export HEMRESA_HTTPS_PORT=${HEMRESA_HTTPS_PORT:-8443}
    export HEMRESA_SSH_PORT=${HEMRESA_SSH_PORT:-8101}
    local name
    # The server runs in its data folder, so a path must not hang on where the launcher was called.
    for name in HEMRESA_TLS_KEYSTORE HEMRESA_TLS_PASSWORD_FILE HEMRESA_ROOT_KEY_FILE HEMRESA_DB_PASSWORD_FILE; do
        [ -z "${!name:-}" ] || export "$name=$(realpath -ms -- "${!name}")"
    done
    for name in HEMRESA_HTTP_PORT HEMRESA_HTTPS_PORT HEMRESA_SSH_PORT; do
        [[ ${!name} =~ ^[1-9][0-9]{0,4}$ && ${!name} -le 65535 ]] || fail "$name is not a port number."
    done
    NOTE=$HEMRESA_DATA/run/server
    LOG=$HEMRESA_DATA/log
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        JAVA=$JAVA_HOME/bin/java
    else
        JAVA=$(command -v java) || fail "There is no Java. Install a JDK 17, or let JAVA_HOME point to one."
    fi
    [ -x "$JAVA" ] || fail "JAVA_HOME has no bin/java."
}

require_java_17() {
    local version
    version=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
    [ "$version" = 17 ] || fail "Java 17 is needed, $JAVA is ${version:-of an unknown version}. Set JAVA_HOME to a JDK 17."
}

# A new or rebuilt distribution must not meet the bundles of an old one, so its fingerprint is kept beside the cache.
prepare_data() {
    mkdir -p "$HEMRESA_DATA"/{etc,deploy,keys,log,karaf/tmp,run/etc} 2>/dev/null ||
        fail "HEMRESA_DATA ($HEMRESA_DATA) cannot be written."
    local now
    now=$(fingerprint)
    if [ "$now" != "$(cat "$HEMRESA_DATA/run/distribution" 2>/dev/null)" ]; then
        rm -rf "${HEMRESA_DATA:?}/karaf"
        mkdir -p "$HEMRESA_DATA/karaf/tmp"
        copy_configuration
        printf '%s\n' "$now" >"$HEMRESA_DATA/run/distribution"
    fi
    wants_sandbox || rm -f "$HEMRESA_DATA/deploy/sandbox.jar"
}

wants_sandbox() {
    [ "$MODE" = development ] && [ "${HEMRESA_SANDBOX:-}" != none ]
}

# The simulated partners are a bundle in the watched folder, in development mode only; put there when the server is ready,
# because before that nothing would start them.
place_sandbox() {
    local placed=$HEMRESA_DATA/deploy/sandbox.jar shipped=$HEMRESA_HOME/lib/sandbox/sandbox.jar
    if ! cmp -s "$shipped" "$placed"; then
        cp "$shipped" "$placed.part"
        mv "$placed.part" "$placed"
    fi
}

fingerprint() {
    (
        cd "$HEMRESA_HOME"
        find system -name '*.jar' | LC_ALL=C sort
        find system/se/hemresa lib/sandbox etc -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    ) | sha256sum
}

# Files that nobody changed follow the distribution. Karaf changes white space in some, the launcher adds the shell's key.
copy_configuration() {
    local file mine shipped
    while IFS= read -r file; do
        mine=$HEMRESA_DATA/etc/$file
        shipped=$HEMRESA_DATA/run/etc/$file
        mkdir -p "$(dirname "$mine")" "$(dirname "$shipped")"
        if [ ! -e "$mine" ] || same "$mine" "$shipped"; then
            cp "$HEMRESA_HOME/etc/$file" "$mine"
        elif ! same "$mine" "$HEMRESA_HOME/etc/$file"; then
            printf 'hemresa: etc/%s was changed here and is kept; compare it with the distribution'\''s.\n' "$file" >&2
        fi
        cp "$HEMRESA_HOME/etc/$file" "$shipped"
    done < <(cd "$HEMRESA_HOME/etc" && find . -type f -printf '%P\n')
}

same() {
    diff -qZB -I '^hemresa = ' "$1" "$2" >/dev/null 2>&1
}

# The client makes development keys; its key maker serves for the shell's key pair as well (EC P-256).
prepare_keys() {
    local keys=$HEMRESA_DATA/keys
    [ -e "$keys/shell.key" ] || make_shell_key "$keys"
    authorise_shell_key "$keys"
    [ "$MODE" = development ] || return 0
    [ -e "$keys/development.key" ] || client keys --data "$HEMRESA_DATA" >/dev/null
    [ -n "${HEMRESA_ROOT_KEY_FILE:-}" ] || [ -e "$keys/root.key" ] || make_root_key "$keys"
}

# 32 random bytes, moved into place whole: half a root key would lock every case out.
make_root_key() {
    head -c 32 /dev/urandom >"$1/root.key.part"
    mv "$1/root.key.part" "$1/root.key"
}

# Java leaves the public half out of a private key's file; the SSH client wants it inside (RFC 5915). What is put around the
# two halves is the same for every key of this curve.
make_shell_key() {
    local made
    made=$(mktemp -d "$HEMRESA_DATA/run/keys.XXXXXX")
    client keys --data "$made" >/dev/null
    {
        printf -- '-----BEGIN PRIVATE KEY-----\n'
        {
            printf '\x30\x81\x87\x02\x01\x00\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d'
            printf '\x03\x01\x07\x04\x6d\x30\x6b\x02\x01\x01\x04\x20'
            pem_content "$made/keys/development.key" | tail -c 32
            printf '\xa1\x44\x03\x42\x00'
            pem_content "$made/keys/development.pub" | tail -c 65
        } | base64 -w 64
        printf -- '-----END PRIVATE KEY-----\n'
    } >"$made/shell.key"
    mv "$made/keys/development.pub" "$1/shell.pub"
    mv "$made/shell.key" "$1/shell.key"
    rm -rf "$made"
}

# Karaf reads public keys in OpenSSH's form: the point of the curve is the last 65 bytes of the PEM's content.
authorise_shell_key() {
    local users=$HEMRESA_DATA/etc/keys.properties line
    line="hemresa = $({
        printf '\0\0\0\x13ecdsa-sha2-nistp256\0\0\0\x08nistp256\0\0\0\x41'
        pem_content "$1/shell.pub" | tail -c 65
    } | base64 -w0),_g_:admingroup"
    grep -qxF "$line" "$users" && return
    sed -i '/^hemresa *=/d' "$users"
    printf '%s\n' "$line" >>"$users"
}

pem_content() {
    grep -v -e '-----' "$1" | base64 -d
}
