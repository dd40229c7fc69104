# SPDX-License-Identifier: Apache-2.0
# An image of clausegraph with all its commands:
#   docker build -t clausegraph .
#   docker run --rm -v "$PWD:/papers" clausegraph export paper.pdf
FROM debian:bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends \
    gcc libc6-dev make autoconf automake libtool pkg-config \
    libserd-dev libutf8proc-dev libraptor2-dev librasqal3-dev librdf0-dev libcurl4-gnutls-dev libigraph-dev libxml2-dev libarchive-dev
COPY . /source
RUN cd /source && ./bootstrap --no-install
RUN mkdir /build && cd /build && /source/configure --quiet --prefix=/usr && make -s -j"$(nproc)" all && make -s install-strip DESTDIR=/installed
# Programs find the libraries; nobody compiles or reads manual pages in the image.
RUN cd /installed/usr && rm -r include share/man share/doc lib/pkgconfig lib/*.la lib/redland

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
    libserd-0-0 libutf8proc2 libraptor2-0 librasqal3 librdf0 libcurl3-gnutls libigraph3 libxml2 libarchive13 \
    poppler-utils tesseract-ocr zstd ca-certificates && rm -rf /var/lib/apt/lists/*
COPY --from=build /installed/ /
RUN ldconfig && useradd --no-create-home --shell /usr/sbin/nologin clausegraph
USER clausegraph
WORKDIR /papers
ENTRYPOINT ["clausegraph"]
CMD ["--help"]
