package config

import (
	_ "embed"
	"os"
	"path/filepath"
)

//go:embed init.toml
var initial []byte

// Init writes a cablegram.toml with comments and examples into a folder and gives its path. It fails where there is one.
func Init(folder string) (path string, err error) {
	path = filepath.Join(folder, settingsName)
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return path, err
	}
	_, err = file.Write(initial)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return path, err
}
