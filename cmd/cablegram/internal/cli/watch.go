package cli

import (
	"bytes"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/watch"
)

const watchUsage = `--watch stays after the first check and repeats it when files are saved, come or go: what has changed is checked again,
after a change of settings or waivers everything, and all findings are shown anew, on a terminal in the place of those
before. It ends with Ctrl-C, and exit status 130 as any interrupt.`

// looks is the greatest number of times that a collection is looked through at once, should folders come without end.
const looks = 10

// lookout is a lint that stays and repeats itself when something changes.
type lookout struct {
	*lint
	args    []string
	watcher *watch.Watcher
	// known is what became of files when they were checked last, by name.
	known map[string]sighting
	// shown are the files that the last findings are about, nil before the first ones, and trouble is what has kept files
	// from being checked since.
	shown   []string
	trouble string
}

// sighting is what became of a file that looked as its stamp says before it was read.
type sighting struct {
	stamp   watch.Stamp
	outcome outcome[*checked]
}

// checkWatch refuses flags and arguments that a watch cannot do with.
func (l *lint) checkWatch(args []string) error {
	writing := []option[bool]{{"fix", l.fixes.apply}, {"diff", l.fixes.diff}, {"output", len(l.outputs.all) > 0}}
	for _, flag := range writing {
		if flag.value {
			return fmt.Errorf("--watch and --%s: --watch shows findings and writes nothing, use one of them", flag.name)
		}
	}
	if slices.Contains(args, input.Standard) {
		return fmt.Errorf("--watch: standard input does not change, name a file in the place of %q", input.Standard)
	}
	if l.format.name != "human" && l.format.name != "compact" {
		return fmt.Errorf("--watch and --format %s: --watch shows findings to people, use human or compact", l.format.name)
	}
	return nil
}

// watch checks files until an interrupt. What is wrong with arguments or settings is an error the first time, and shown
// until it is mended later.
func (l *lint) watch(args []string) error {
	if err := l.checkWatch(args); err != nil {
		return err
	}
	watcher, err := watch.New()
	if err != nil {
		return &failure{fmt.Errorf("cannot watch: %w", err)}
	}
	defer watcher.Close()
	interrupted, release := l.listen()
	defer release()
	l.Interrupts = func() (<-chan struct{}, func()) { return interrupted, func() {} }
	w := lookout{lint: l, args: args, watcher: watcher, known: map[string]sighting{}}
	if err := w.round(); err != nil {
		return err
	}
	if l.out.Flush() != nil {
		return nil
	}
	for changes, err := range watcher.Changes(interrupted) {
		if err != nil {
			return &failure{fmt.Errorf("cannot watch any more: %w", err)}
		}
		if w.repeat(changes); l.out.Flush() != nil {
			return nil
		}
	}
	l.raise(Interrupted)
	if w.left == 0 && screen.IsTerminal(l.terminal) {
		fmt.Fprintln(l.terminal) // behind the "^C" that it shows
	}
	return nil
}

// repeat checks again after some changes.
func (w *lookout) repeat(changes watch.Changes) {
	w.forget(changes)
	err := w.round()
	if err == nil || err.Error() == w.trouble {
		return
	}
	w.trouble = err.Error()
	w.erase()
	for _, problem := range problems(err) {
		w.complain(problem)
	}
	fmt.Fprintln(w.Stderr, "watching for a change; Ctrl-C ends")
}

// round checks what there is now.
func (w *lookout) round() error {
	all, guides, err := w.look()
	if err != nil {
		return err
	}
	return w.check(all, guides)
}

// forget drops what is not known any more after some changes.
func (w *lookout) forget(changes watch.Changes) {
	if changes.Lost || w.areSettings(changes.Paths) {
		w.source.Forget()
		clear(w.known)
		return
	}
	maps.DeleteFunc(w.known, func(name string, _ sighting) bool { return changes.Paths[absolute(name)] })
}

// areSettings reports whether one of some paths is that of settings, of waivers or of the findings of an earlier run.
func (w *lookout) areSettings(paths map[string]bool) bool {
	for path := range paths {
		named := func(other string) bool { return path == absolute(other) }
		if slices.Contains(config.Names, filepath.Base(path)) || slices.ContainsFunc(w.named(), named) {
			return true
		}
	}
	return false
}

// named gives the files that flags name as settings and as the findings of an earlier run.
func (w *lookout) named() []string {
	return slices.DeleteFunc([]string{w.source.Path, w.history.path}, func(path string) bool { return path == "" })
}

// look finds the files that there are now, with their settings, and watches for others: what comes before a folder is
// watched is found when it looks again.
func (w *lookout) look() (all []input.File, found map[string]guide, err error) {
	for range looks {
		folders := scope{}
		w.entered = folders.enter
		if all, err = w.find(w.args); err == nil {
			folders.add(all)
		}
		more, failed := w.watcher.Watch(folders.watched(w.named()))
		if failed != nil {
			return nil, nil, &failure{failed}
		}
		if !more {
			break
		}
	}
	if err == nil {
		found, err = guides(w.source, all)
	}
	return all, found, err
}

// check checks the files that are not known as they are now, and shows what is found in all, unless nothing is new.
func (w *lookout) check(all []input.File, guides map[string]guide) error {
	present := make([]string, 0, len(all))
	stamps := map[string]watch.Stamp{}
	var changed []input.File
	for _, file := range all {
		present = append(present, file.Name)
		stamps[file.Name] = watch.StampOf(filepath.FromSlash(file.Name))
		if before, known := w.known[file.Name]; !known || before.stamp != stamps[file.Name] {
			changed = append(changed, file)
		}
	}
	if len(changed) == 0 && w.trouble == "" && w.shown != nil && slices.Equal(present, w.shown) {
		return nil
	}
	if err := w.history.load(w.files, guides, all); err != nil {
		return err
	}
	w.shown, w.trouble = present, ""
	w.erase()
	for o := range outcomes(w.files, changed, checking(guides)) {
		w.known[o.name] = sighting{stamps[o.name], o}
	}
	maps.DeleteFunc(w.known, func(name string, _ sighting) bool { _, there := stamps[name]; return !there })
	w.show(all)
	return nil
}

// show prints what is known of files.
func (w *lookout) show(all []input.File) {
	w.failed, w.left = 0, 0
	p := w.printer()
	sum := newSummary()
	var out bytes.Buffer
	show := func(d *report.Document) {
		w.history.waive(d)
		p.print(&out, d)
		sum.count(d)
	}
	for _, file := range all {
		o := w.known[file.Name].outcome
		if o.err != nil {
			w.account(o.name, o.err)
			continue
		}
		// What counts as new may be another thing the next time.
		d := *o.result.document
		d.Findings = slices.Clone(d.Findings)
		show(&d)
		sum.ledger.enter(o.result)
	}
	for _, d := range sum.ledger.judge() {
		show(d)
	}
	sum.total.Unchecked = w.missed()
	w.print(&out)
	if w.stats {
		w.count(sum.statistics)
	}
	_ = w.out.Flush()
	if w.left > 0 {
		w.end(all)
		return
	}
	report.Watching(w.Stderr, len(all), sum.total, time.Now(), w.paletteOf(w.terminal, w.colour.value))
}

// erase makes room on a terminal for what comes.
func (w *lookout) erase() {
	if screen.Erases(w.Stdout) {
		fmt.Fprint(w.out, screen.Clear)
		_ = w.out.Flush()
	}
}
