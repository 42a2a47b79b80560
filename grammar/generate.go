package grammar

// The published grammar is made from the parser: first its EBNF, then the diagrams of that.

//go:generate go test -run ^TestEBNF$ . -update
//go:generate go run ../internal/diagrams cable.ebnf ../docs/grammar.html ../docs/grammar
