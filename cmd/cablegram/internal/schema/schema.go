// Package schema has the published JSON Schemas of what the command prints for programs, and of the files that it follows.
//
// A schema never changes in a way that breaks its readers: a key that is renamed or dropped makes a schema of the next
// version, which stands beside the older one.
package schema

import (
	"embed"
	"slices"
)

//go:embed *.json
var files embed.FS

// schemas are the names under which schemas are asked for, each with the file of its newest version.
var schemas = []struct{ name, file string }{
	{"finding", "finding-v1.json"},
	{"findings", "findings-v1.json"},
	{"facts", "facts-v1.json"},
	{"ast", "ast-v1.json"},
	{"rule", "rule-v1.json"},
	{"comparison", "comparison-v1.json"},
	{"difference", "difference-v1.json"},
	{"config", "config-v1.json"},
	{"waivers", "waivers-v1.json"},
}

// Names gives the names of all schemas.
func Names() []string {
	var names []string
	for _, s := range schemas {
		names = append(names, s.name)
	}
	return names
}

// Text gives a schema as JSON, empty for a name that no schema has.
func Text(name string) string {
	i := slices.Index(Names(), name)
	if i < 0 {
		return ""
	}
	text, err := files.ReadFile(schemas[i].file)
	if err != nil {
		return ""
	}
	return string(text)
}
