package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/internal/corpus"
)

const root = "../../../.."

var (
	// shownRun is a command of the page about outputs, what it prints, and, where that is too long, a part of it as JSON.
	shownRun = regexp.MustCompile("(?s)```console\n\\$ cablegram ([^\n]*)\n(.*?)```\n(?:\n```json\n(.*?)```)?")
	// outputFlag is a flag that would write a file beside the sources.
	outputFlag = regexp.MustCompile(`--output (\w+)=`)
)

// TestOutputPage runs every command of the page about outputs.
func TestOutputPage(t *testing.T) {
	t.Chdir(root)
	page := filepath.Join("docs", "output.md")
	text := readFile(t, page)
	folder := t.TempDir()
	text = shownRun.ReplaceAllStringFunc(text, func(shown string) string {
		parts := shownRun.FindStringSubmatch(shown)
		arguments := strings.Fields(outputFlag.ReplaceAllString(parts[1], "--output $1="+folder+"/"))
		status, stdout, stderr := runCommand(nil, arguments...)
		if status > Faulty || stderr != "" {
			t.Errorf("cablegram %s: exit status %d, %s", parts[1], status, stderr)
		}
		if parts[3] != "" {
			holds(t, stdout, parts[3])
			return shown
		}
		return strings.Replace(shown, "\n"+parts[2]+"```", "\n"+stdout+"```", 1)
	})
	corpus.Golden(t, page, []byte(text))
}

// holds checks that a part of a JSON document is in it.
func holds(t *testing.T, whole, part string) {
	t.Helper()
	var got, want any
	for text, v := range map[string]*any{whole: &got, part: &want} {
		if err := json.Unmarshal([]byte(text), v); err != nil {
			t.Fatal(err)
		}
	}
	if missing := lacks(got, want, "log"); missing != "" {
		t.Error(missing)
	}
}

// lacks says what of want is not in got: objects may have more keys, lists have to be as long.
func lacks(got, want any, path string) string {
	switch want := want.(type) {
	case map[string]any:
		object, _ := got.(map[string]any)
		for key, v := range want {
			if missing := lacks(object[key], v, path+"."+key); missing != "" {
				return missing
			}
		}
		return ""
	case []any:
		list, _ := got.([]any)
		if len(list) != len(want) {
			return fmt.Sprintf("%s has %d elements, the page shows %d", path, len(list), len(want))
		}
		for i, v := range want {
			if missing := lacks(list[i], v, fmt.Sprintf("%s[%d]", path, i)); missing != "" {
				return missing
			}
		}
		return ""
	}
	if !reflect.DeepEqual(got, want) {
		return fmt.Sprintf("%s is %v, the page shows %v", path, got, want)
	}
	return ""
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
