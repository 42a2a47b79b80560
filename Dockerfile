# cablegram alone, without a shell: docker run --rm -v "$PWD:/work" cablegram lint
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags=-s -o /cablegram ./cmd/cablegram

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /cablegram /usr/local/bin/cablegram
WORKDIR /work
ENTRYPOINT ["/usr/local/bin/cablegram"]
CMD ["lint"]
