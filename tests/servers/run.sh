#!/usr/bin/env bash
# Starts nginx, Apache and Caddy with what `samverk recipe` writes for them, and asks each for every address of three sites,
# at the top of a host and below a path: see check.py. What is for other servers and services is held against the schemas
# that there are.
#
#   tests/servers/run.sh [SAMVERK]     default: target/release/samverk
#
# Needs nginx, apache2, caddy and Python with venv (Debian's packages), and rights to start servers on this machine. What
# Python needs lies in target/servers, fetched once.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(realpath "$here/../..")
samverk=$(realpath "${1:-$root/target/release/samverk}")
[[ -x $samverk ]] || { echo "There is no program $samverk. Build it first: cargo build --release" >&2; exit 2; }
# What the environment says of the site would be in everything that is written.
unset SAMVERK_BASE_URL

python=$(realpath -m "${CARGO_TARGET_DIR:-$root/target}/servers")
"$python/bin/python" -c 'import lxml' 2>/dev/null && [[ -x $python/bin/hadolint && -x $python/bin/check-jsonschema ]] || {
    python3 -m venv "$python"
    "$python/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: -r "$here/requirements.txt"
}

work=$(mktemp -d)
# shellcheck disable=SC2329 # The trap calls it.
ended() {
    # shellcheck disable=SC2046 # Each is a number.
    kill $(jobs -rp) 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap ended EXIT
# Apache's workers are no administrators.
chmod 755 "$work"

policy="default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
port=18100
# port:base:folder of all that is to be asked, by server.
asked=()

# built NAME ROOT BASE: builds a site for below BASE, once for each server that has files of its own in it.
built() {
    local url=https://prov.example.org$3
    "$samverk" --root "$2" --today 2026-01-20 build --drafts --quiet --base-url "$url" --output "$work/$1" \
        >"$work/findings" || { cat "$work/findings"; exit 1; }
}

# written SERVER ROOT BASE FILE
written() {
    "$samverk" --root "$2" --today 2026-01-20 recipe "$1" --base-url "https://prov.example.org$3" --output "$4"
}

cp -r "$here/site" "$work/trial"
cp -r "$root/content" "$root/site.yaml" "$root/themes" --target-directory "$(mkdir "$work/real" && echo "$work/real")"
cp -r "$root/tests/browser/sample" "$work/sample"
[[ ! -d $root/static ]] || cp -r "$root/static" "$work/real/"

mkdir "$work/nginx" "$work/apache" "$work/caddy"
# Each server has what Debian's configuration may have, too, and what the recipe must not mind.
cat >"$work/nginx/nginx.conf" <<END
user root;
worker_processes 1;
pid $work/nginx/pid;
daemon off;
error_log $work/nginx/error;
events { worker_connections 64; }
http {
    access_log off;
    client_body_temp_path $work/nginx/a;
    proxy_temp_path $work/nginx/b;
    fastcgi_temp_path $work/nginx/c;
    uwsgi_temp_path $work/nginx/d;
    scgi_temp_path $work/nginx/e;
    include /etc/nginx/mime.types;
END
modules=/usr/lib/apache2/modules
cat >"$work/apache/apache.conf" <<END
ServerRoot $work/apache
ServerName 127.0.0.1
PidFile $work/apache/pid
ErrorLog $work/apache/error
User www-data
Group www-data
LoadModule mpm_event_module $modules/mod_mpm_event.so
LoadModule authz_core_module $modules/mod_authz_core.so
LoadModule dir_module $modules/mod_dir.so
LoadModule mime_module $modules/mod_mime.so
LoadModule alias_module $modules/mod_alias.so
LoadModule headers_module $modules/mod_headers.so
LoadModule filter_module $modules/mod_filter.so
LoadModule deflate_module $modules/mod_deflate.so
LoadModule autoindex_module $modules/mod_autoindex.so
LoadModule negotiation_module $modules/mod_negotiation.so
TypesConfig /etc/mime.types
AddLanguage en .en
AddEncoding x-gzip .gz .tgz
<Directory />
    Options Indexes MultiViews FollowSymLinks
    AllowOverride None
    Require all denied
</Directory>
<FilesMatch "^[.]ht">
    Require all denied
</FilesMatch>
END
cat >"$work/caddy/Caddyfile" <<END
{
    admin off
    auto_https off
    storage file_system $work/caddy/storage
    log {
        output file $work/caddy/log
    }
}
END

for name in trial real sample; do
    for base in / /natverk/ '/n%C3%A4t/v.2/'; do
        # One path with signs in it is enough.
        [[ $base != *%* || $name == trial ]] || continue
        site=$work/$name
        number=$((port - 18100))
        output=$name-$number
        built "$output" "$site" "$base"
        folder=$work/$output

        port=$((port + 1))
        written nginx "$site" "$base" "$work/nginx/$port.conf"
        variable=$(grep -o 'samverk[a-z0-9_]* /srv' "$work/nginx/$port.conf" | cut -d' ' -f1)
        cat >>"$work/nginx/nginx.conf" <<END
    server {
        listen 127.0.0.1:$port;
        set \$$variable $folder;
        include $work/nginx/$port.conf;
    }
END
        asked+=("nginx $port $base $folder")

        port=$((port + 1))
        written apache "$site" "$base" "$work/apache/$port.conf"
        path=$(printf '%b' "${base//%/\\x}")
        where="Alias \"${path%/}\" \"$folder\""
        [[ $base != / ]] || where="DocumentRoot \"$folder\""
        cat >>"$work/apache/apache.conf" <<END
Listen 127.0.0.1:$port
<VirtualHost 127.0.0.1:$port>
    $where
    <Directory "$folder">
        Require all granted
        Include $work/apache/$port.conf
    </Directory>
</VirtualHost>
END
        asked+=("apache $port $base $folder")

        # The same as a file of the site itself.
        port=$((port + 1))
        mkdir -p "$site/static"
        written apache "$site" "$base" "$site/static/.htaccess"
        built "$output-own" "$site" "$base"
        rm "$site/static/.htaccess"
        cat >>"$work/apache/apache.conf" <<END
Listen 127.0.0.1:$port
<VirtualHost 127.0.0.1:$port>
    ${where/"$folder"/"$folder-own"}
    <Directory "$folder-own">
        Require all granted
        AllowOverride All
    </Directory>
</VirtualHost>
END
        asked+=(".htaccess $port $base $folder-own")

        port=$((port + 1))
        written caddy "$site" "$base" "$work/caddy/$port.caddy"
        matching=$path\*
        [[ $base != / ]] || matching=\*
        cat >>"$work/caddy/Caddyfile" <<END
http://127.0.0.1:$port {
    root "$matching" "$folder"
    import $work/caddy/$port.caddy
}
END
        asked+=("caddy $port $base $folder")
    done
done
echo '}' >>"$work/nginx/nginx.conf"
chmod -R a+rX "$work"

nginx -c "$work/nginx/nginx.conf" &
apache2 -d "$work/apache" -f "$work/apache/apache.conf" -D FOREGROUND &
HOME=$work/caddy caddy run --config "$work/caddy/Caddyfile" --adapter caddyfile 2>"$work/caddy/error" &

# waited PORT: until a server listens there.
waited() {
    local tries
    for ((tries = 0; tries < 100; tries++)); do
        (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return
        sleep 0.1
    done
    echo "Nothing listens at port $1:" >&2
    cat "$work"/{nginx,apache,caddy}/error "$work/caddy/log" >&2 || true
    exit 1
}

failed=0
for site in "${asked[@]}"; do
    read -r server port base folder <<<"$site"
    waited "$port"
    printf '%s, %s below %s: ' "$server" "$(basename "$folder")" "$base"
    "$python/bin/python" "$here/check.py" "$folder" "$base" "$port" "$policy" || failed=1
done

# What is for others: the published schemas, and for IIS one of the parts of its documented structure that are used.
for name in trial real sample; do
    for language in sv en; do
        for server in iis github-pages gitlab-pages azure-devops docker; do
            mkdir -p "$work/files/$name-$language"
            "$samverk" --root "$work/$name" --lang "$language" recipe "$server" --base-url https://prov.example.org/a/ \
                --output "$work/files/$name-$language/$server"
        done
    done
done
"$python/bin/python" "$here/xml.py" "$here/web.config.xsd" "$work"/files/*/iis || failed=1
held() {
    "$python/bin/check-jsonschema" --quiet --default-filetype yaml --builtin-schema "vendor.$1" "${@:3}" \
        "$work"/files/*/"$2" || failed=1
}
held github-workflows github-pages
held gitlab-ci gitlab-pages --data-transform gitlab-ci
# The patterns in this one are not those of ECMAScript's Unicode mode.
held azure-pipelines azure-devops --data-transform azure-pipelines --regex-variant nonunicode
"$python/bin/hadolint" "$work"/files/*/docker || failed=1
exit "$failed"
