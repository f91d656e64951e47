//! A container that serves the site: nginx, as a user of no rights, on a read-only root.
//!
//! <https://github.com/nginx/docker-nginx-unprivileged>

use super::Server;
use super::holdings::Holdings;
use super::nginx;
use super::text::Text;

pub(super) fn write(holdings: &Holdings, text: &mut Text<'_>) {
    // It is read as a directive only where nothing stands before it.
    text.line("# syntax=docker/dockerfile:1");
    let server = Server::Docker;
    text.head(&server.marker(), &holdings.title, holdings.host.is_some());
    text.comment("").note("hosting-docker-use");
    text.comment("").lines(&format!(
        "#     samverk build --output public\n#     docker build -f {} -t natverk .\n#     docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -p 8080:8080 natverk",
        server.file()
    ));
    text.blank()
        .line("FROM docker.io/nginxinc/nginx-unprivileged:1.29-alpine")
        .blank();
    text.line("COPY <<'END' /etc/nginx/conf.d/default.conf");
    text.block("server {", "}", |text| {
        text.lines("listen 8080;\nserver_name _;\nserver_tokens off;");
        text.line(format!("set ${} /srv/site;", nginx::folder(holdings)));
        nginx::locations(holdings, text);
    });
    text.line("END")
        .blank()
        .line("COPY public /srv/site")
        .blank();
    text.note("hosting-docker-user")
        .line("USER 101")
        .line("EXPOSE 8080");
}
