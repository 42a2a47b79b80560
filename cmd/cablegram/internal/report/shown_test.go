package report

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestShown(t *testing.T) {
	const text = "é № 致 \x7f \u009b31m \u202e \ufeff \U000e0041 \U0001f4e8"
	const want = "\"é № 致 \\u007f \\u009b31m \\u202e \\ufeff \\udb40\\udc41 \U0001f4e8\"\n"
	var out bytes.Buffer
	encode(newEncoder(&out), text)
	if out.String() != want {
		t.Errorf("got %s want %s", out.String(), want)
	}
	var read string
	if err := json.Unmarshal(out.Bytes(), &read); err != nil || read != text {
		t.Errorf("read back as %q, %v", read, err)
	}
}
