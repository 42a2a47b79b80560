// Package astschema makes the JSON Schema of syntax trees from the Go source of package ast, whose JSON follows from its
// types: every node is an object with its type, its span, and its parts by name.
package astschema

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// root is the type of the node that holds all others.
const root = "File"

// object is a JSON object.
type object map[string]any

// Make gives the schema of the trees whose types the Go files of a folder declare.
func Make(folder string) (any, error) {
	files := token.NewFileSet()
	s := source{structs: map[string]*declared{}, values: map[string][]string{}, kinds: map[string][]string{}}
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, path, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		s.read(file)
	}
	if s.structs[root] == nil {
		return nil, fmt.Errorf("%q has no type %q: name the folder of package ast", folder, root)
	}
	return s.schema(), nil
}

// source is what the files declare.
type source struct {
	structs map[string]*declared
	// values are the constants of each string type.
	values map[string][]string
	// kinds are the node types that may stand where an interface is asked for, by the interface's marker method:
	// "block" and "field".
	kinds map[string][]string
}

// declared is a struct type with its comment.
type declared struct {
	doc    string
	fields []*ast.Field
}

func (s *source) read(file *ast.File) {
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			s.readMethod(d)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				s.readSpec(spec, d.Doc)
			}
		}
	}
}

// readMethod notes the marker methods, which take nothing and do nothing.
func (s *source) readMethod(d *ast.FuncDecl) {
	if d.Recv == nil || len(d.Body.List) > 0 {
		return
	}
	if pointer, ok := d.Recv.List[0].Type.(*ast.StarExpr); ok {
		s.kinds[d.Name.Name] = append(s.kinds[d.Name.Name], pointer.X.(*ast.Ident).Name)
	}
}

func (s *source) readSpec(spec ast.Spec, doc *ast.CommentGroup) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		if shape, ok := spec.Type.(*ast.StructType); ok {
			s.structs[spec.Name.Name] = &declared{sentence(doc), shape.Fields.List}
		}
	case *ast.ValueSpec:
		name, typed := spec.Type.(*ast.Ident)
		if !typed || len(spec.Values) != 1 {
			return
		}
		if literal, ok := spec.Values[0].(*ast.BasicLit); ok && literal.Kind == token.STRING {
			if value, err := strconv.Unquote(literal.Value); err == nil && value != "" {
				s.values[name.Name] = append(s.values[name.Name], value)
			}
		}
	}
}

func (s *source) schema() object {
	defs := object{
		"span":  object{"description": "Offsets in bytes from 0, the end behind the last byte.", "type": "array", "prefixItems": []object{offset, offset}, "items": false, "minItems": 2},
		"block": s.any("block"),
		"field": s.any("field"),
	}
	for name, d := range s.structs {
		if d.isNode() {
			defs[name] = s.node(name, d)
		}
	}
	return object{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"$id":         "https://raw.githubusercontent.com/cablegram/cablegram/main/cmd/cablegram/internal/schema/ast-v1.json",
		"title":       "cablegram/ast/v1",
		"description": "The syntax tree of one transcription, as \"cablegram parse --format json\" prints one a line. Every node has its type, its span and its parts by name; an absent part is an absent key. Bytes that are no UTF-8 come out as U+FFFD. Later releases may add parts.",
		"$ref":        reference(root)["$ref"],
		"$defs":       defs,
	}
}

var offset = object{"type": "integer", "minimum": 0}

func reference(name string) object { return object{"$ref": "#/$defs/" + name} }

// any gives the schema of a node that may be of several types, told apart by their names.
func (s *source) any(kind string) object {
	var types []object
	for _, name := range slices.Sorted(slices.Values(s.kinds[kind])) {
		types = append(types, reference(name))
	}
	return object{"oneOf": types}
}

// isNode reports whether a struct embeds a Span.
func (d *declared) isNode() bool {
	return slices.ContainsFunc(d.fields, isSpan)
}

func isSpan(f *ast.Field) bool {
	name, ok := f.Type.(*ast.Ident)
	return ok && len(f.Names) == 0 && name.Name == "Span"
}

func (s *source) node(name string, d *declared) object {
	parts := object{"type": object{"const": name}, "span": reference("span")}
	for _, f := range d.fields {
		if f.Tag != nil && reflect.StructTag(strings.Trim(f.Tag.Value, "`")).Get("json") == "-" {
			continue
		}
		for _, name := range f.Names {
			parts[key(name.Name)] = described(s.part(f.Type), sentence(f.Doc))
		}
	}
	return described(object{
		"type":       "object",
		"required":   []string{"type", "span"},
		"properties": parts,
	}, d.doc)
}

// part gives the schema of a part that is there: false, empty text and empty lists are absent.
func (s *source) part(t ast.Expr) object {
	switch t := t.(type) {
	case *ast.StarExpr:
		return s.part(t.X)
	case *ast.ArrayType:
		return object{"type": "array", "minItems": 1, "items": s.part(t.Elt)}
	}
	name := t.(*ast.Ident).Name
	switch {
	case name == "bool":
		return object{"const": true}
	case name == "string":
		return object{"type": "string", "minLength": 1}
	case name == "Block" || name == "Field" || name == "Span":
		return reference(strings.ToLower(name))
	case s.values[name] != nil:
		return object{"enum": s.values[name]}
	}
	return reference(name)
}

// described gives a copy of a schema with a description, if there is one.
func described(schema object, text string) object {
	if text == "" {
		return schema
	}
	out := maps.Clone(schema)
	out["description"] = text
	return out
}

// sentence gives a comment on one line.
func sentence(c *ast.CommentGroup) string { return strings.Join(strings.Fields(c.Text()), " ") }

// key is the name of a part in JSON: PassOn is pass_on.
func key(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
