module example.org/cables

go 1.25.0

require github.com/cablegram/cablegram v0.1.0
