// Command diagrams draws the published grammar: it reads EBNF and writes railroad diagrams as one page that a browser
// shows without a network, and as a folder of pictures. The drawing is that of participle's own railroad command; for
// the pictures it needs Node.js.
//
//	diagrams cable.ebnf grammar.html pictures
package main

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"errors"
	"fmt"
	"html/template"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const participle = "github.com/alecthomas/participle/v2"

//go:embed page.html
var pageSource string

var page = template.Must(template.New("page").Parse(pageSource))

// contents are what the page is made of.
type contents struct {
	// Hash is that of the EBNF: a test tells by it whether the page is up to date.
	Hash   string
	Style  template.CSS
	Script template.JS
	Parts  []part
}

// part is a comment of the grammar or a production with its diagram.
type part struct {
	Comment string
	Name    string
	Rule    string
	Diagram template.HTML
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("diagrams: ")
	if len(os.Args) != 4 {
		log.Fatal("usage: diagrams EBNF PAGE FOLDER")
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		log.Fatal(err)
	}
}

func run(ebnfFile, pageFile, folder string) error {
	text, err := os.ReadFile(ebnfFile)
	if err != nil {
		return err
	}
	c := contents{Hash: fmt.Sprintf("%x", sha256.Sum256(text)), Parts: parts(string(text))}
	if err := c.draw(); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := page.Execute(&out, c); err != nil {
		return err
	}
	if err := os.WriteFile(pageFile, out.Bytes(), 0o666); err != nil {
		return err
	}
	return c.pictures(folder)
}

// parts takes the EBNF apart: comments are runs of lines that begin with "//", every other line is a production.
func parts(text string) []part {
	var found []part
	var comment []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if after, ok := strings.CutPrefix(line, "//"); ok {
			comment = append(comment, strings.TrimPrefix(after, " "))
			continue
		}
		if len(comment) > 0 {
			found = append(found, part{Comment: strings.Join(comment, "\n")})
			comment = nil
		}
		if name, _, ok := strings.Cut(line, " = "); ok {
			found = append(found, part{Name: name, Rule: line})
		}
	}
	return found
}

// draw adds the diagrams to the parts, and the style and the script that they need.
func (c *contents) draw() error {
	folder, err := os.MkdirTemp("", "diagrams")
	if err != nil {
		return err
	}
	return errors.Join(c.drawIn(folder), os.RemoveAll(folder))
}

func (c *contents) drawIn(folder string) error {
	if err := railroad(folder, c.rules()); err != nil {
		return err
	}
	files := make(map[string]string)
	for _, name := range []string{"diagrams.html", "railroad-diagrams.css", "railroad-diagrams.js"} {
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		files[name] = string(text)
	}
	c.Style = template.CSS(files["railroad-diagrams.css"])
	c.Script = template.JS(files["railroad-diagrams.js"])
	for i, p := range c.Parts {
		if p.Name == "" {
			continue
		}
		diagram, err := cut(files["diagrams.html"], p.Name)
		if err != nil {
			return err
		}
		c.Parts[i].Diagram = diagram
	}
	return nil
}

func (c *contents) rules() string {
	var rules strings.Builder
	for _, p := range c.Parts {
		fmt.Fprintln(&rules, p.Rule)
	}
	return rules.String()
}

// railroad has participle's command draw rules, in the version that the parser is built with.
func railroad(folder, rules string) error {
	version, err := exec.Command("go", "list", "-m", "-f", "{{.Version}}", participle).Output()
	if err != nil {
		return fmt.Errorf("cannot tell the version of participle: %w", err)
	}
	command := exec.Command("go", "run", participle+"/cmd/railroad@"+strings.TrimSpace(string(version)), "-w", "-o", "diagrams.html")
	command.Dir = folder
	command.Stdin = strings.NewReader(rules)
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("railroad: %w\n%s", err, output)
	}
	return nil
}

// cut gives the diagram of one production out of the page that has them all.
func cut(drawn, name string) (template.HTML, error) {
	_, after, found := strings.Cut(drawn, `<h1 id="`+name+`">`+name+"</h1>\n")
	if !found {
		return "", fmt.Errorf("railroad drew no diagram of %s", name)
	}
	const end = "</script>"
	script, _, _ := strings.Cut(after, end)
	return template.HTML(script + end), nil
}
