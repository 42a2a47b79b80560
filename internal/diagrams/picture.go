package main

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

//go:embed picture.css
var pictureStyle string

// drawing is the call that draws a diagram, out of the script that a browser would run.
var drawing = regexp.MustCompile(`(?s)(Diagram\(.*\))\.addTo\(\);`)

// pictures writes every diagram as an SVG file of its own into folder, for pages that run no script. Node runs the script
// in the place of the browser.
func (c *contents) pictures(folder string) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	for _, p := range c.Parts {
		if p.Name == "" {
			continue
		}
		picture, err := c.picture(p)
		if err != nil {
			return fmt.Errorf("%s: %w", p.Name, err)
		}
		if err := os.WriteFile(filepath.Join(folder, p.Name+".svg"), picture, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// picture gives one diagram, with its production as the text that stands for it: a test tells by it whether the picture
// is up to date.
func (c *contents) picture(p part) ([]byte, error) {
	call := drawing.FindStringSubmatch(string(p.Diagram))
	if call == nil {
		return nil, fmt.Errorf("railroad gave no drawing")
	}
	node := exec.Command("node", "-")
	node.Stdin = strings.NewReader(string(c.Script) + "\nObject.assign(globalThis, exports);\nprocess.stdout.write(" + call[1] + ".format().toString());\n")
	var complaints bytes.Buffer
	node.Stderr = &complaints
	drawn, err := node.Output()
	if err != nil {
		return nil, fmt.Errorf("node: %w\n%s", err, complaints.String())
	}
	return framed(string(drawn), p.Rule)
}

// framed makes a file of a drawing: name space, text and style go into its first element.
func framed(drawn, rule string) ([]byte, error) {
	tag, rest, found := strings.Cut(drawn, ">")
	if !found {
		return nil, fmt.Errorf("node drew nothing")
	}
	var out bytes.Buffer
	out.WriteString(strings.Replace(tag, "<svg", `<svg xmlns="http://www.w3.org/2000/svg"`, 1) + ">\n<title>")
	if err := xml.EscapeText(&out, []byte(rule)); err != nil {
		return nil, err
	}
	fmt.Fprintf(&out, "</title>\n<style>\n%s</style>\n%s\n", pictureStyle, strings.TrimSpace(rest))
	return out.Bytes(), nil
}
