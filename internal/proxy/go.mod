module github.com/cablegram/cablegram/internal/proxy

go 1.25.0

require golang.org/x/mod v0.30.0
