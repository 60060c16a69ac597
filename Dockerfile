# Footbridge in a container: built with everything, run with the one binary, as nobody in particular.

FROM rust:1.95-slim-bookworm AS build
WORKDIR /build
# The dependencies alone, so that they are built again only when they change.
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo 'fn main() {}' > src/main.rs && touch src/lib.rs \
    && cargo build --release --locked \
    && rm -r src target/release/footbridge target/release/deps/*footbridge* target/release/.fingerprint/footbridge-*
COPY migrations migrations
COPY content content
COPY locales locales
COPY src src
RUN cargo build --release --locked

FROM debian:bookworm-slim
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin footbridge \
    && install -d -o 10001 -g 10001 -m 0700 /var/lib/footbridge
COPY --from=build /build/target/release/footbridge /usr/local/bin/footbridge
USER 10001:10001
WORKDIR /var/lib/footbridge
VOLUME /var/lib/footbridge
ENV FOOTBRIDGE_CONFIG=/etc/footbridge/footbridge.toml
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["/usr/local/bin/footbridge", "healthy"]
ENTRYPOINT ["/usr/local/bin/footbridge"]
CMD ["serve"]
