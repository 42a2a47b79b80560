// Command proxy makes a module proxy in a folder out of the working tree: the library and the command, as they would be
// published. The go command gets modules from it with GOPROXY=file://FOLDER.
//
//	proxy ROOT VERSION FOLDER
//
// ROOT is the top of the repository and VERSION the version that both modules are published as. It is a module of its
// own so that the library does not require golang.org/x/mod.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("proxy: ")
	if len(os.Args) != 4 {
		log.Fatal("usage: proxy ROOT VERSION FOLDER")
	}
	r := release{root: os.Args[1], version: os.Args[2], proxy: os.Args[3]}
	for _, folder := range folders {
		if err := r.publish(folder); err != nil {
			log.Fatal(err)
		}
	}
}

// folders are those of the modules that are published, as seen from the top of the repository.
var folders = []string{".", "cmd/cablegram"}

// release is one version of all modules.
type release struct {
	root, version, proxy string
}

// publish writes the module of a folder.
func (r release) publish(folder string) error {
	dir := filepath.Join(r.root, filepath.FromSlash(folder))
	source, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return err
	}
	mod, err := modfile.Parse("go.mod", source, nil)
	if err != nil {
		return err
	}
	if err := r.settle(mod); err != nil {
		return err
	}
	published, err := mod.Format()
	if err != nil {
		return err
	}
	return r.write(module.Version{Path: mod.Module.Mod.Path, Version: r.version}, dir, published)
}

// settle puts the version of this release in the place of each replacement by a folder: "go install" takes no module
// that replaces others.
func (r release) settle(mod *modfile.File) error {
	for _, replace := range mod.Replace {
		if !modfile.IsDirectoryPath(replace.New.Path) {
			return fmt.Errorf("%s replaces %s by a module: only folders of this repository can be settled", mod.Module.Mod.Path, replace.Old.Path)
		}
		if err := mod.AddRequire(replace.Old.Path, r.version); err != nil {
			return err
		}
		if err := mod.DropReplace(replace.Old.Path, replace.Old.Version); err != nil {
			return err
		}
	}
	mod.Cleanup()
	return nil
}

// write makes the files that a proxy has of one version of a module.
func (r release) write(m module.Version, dir string, goMod []byte) error {
	escaped, err := module.EscapePath(m.Path)
	if err != nil {
		return err
	}
	versions := filepath.Join(r.proxy, filepath.FromSlash(escaped), "@v")
	if err := os.MkdirAll(versions, 0o777); err != nil {
		return err
	}
	info := fmt.Sprintf(`{"Version":%q,"Time":%q}`, m.Version, time.Now().UTC().Format(time.RFC3339))
	files := map[string][]byte{"list": []byte(m.Version + "\n"), m.Version + ".info": []byte(info), m.Version + ".mod": goMod}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(versions, name), content, 0o666); err != nil {
			return err
		}
	}
	return archive(filepath.Join(versions, m.Version+".zip"), m, dir, goMod)
}

// archive writes the zip of a module: its files, and goMod in the place of its go.mod.
func archive(path string, m module.Version, dir string, goMod []byte) error {
	files, err := contents(dir, goMod)
	if err != nil {
		return err
	}
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := zip.Create(out, m, files); err != nil {
		return err
	}
	return out.Close()
}
