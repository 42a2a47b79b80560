package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// option is a value of a flag and what it stands for.
type option[T any] struct {
	name  string
	value T
}

// choice is a flag that takes one of some options.
type choice[T any] struct {
	option[T]
	all []option[T]
}

// newChoice adds a flag to a command. The first option is the usual one. Help texts list the options in the place of the
// value or, where the usage has a name for it in backquotes, behind the usage.
func newChoice[T any](cmd *cobra.Command, name, usage string, all []option[T]) *choice[T] {
	c := &choice[T]{option: all[0], all: all}
	if strings.Contains(usage, "`") {
		usage += ": " + strings.Join(c.names(), ", ")
	}
	cmd.Flags().Var(c, name, usage)
	complete := cobra.FixedCompletions(c.names(), cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc(name, complete); err != nil {
		panic(err)
	}
	return c
}

// Set takes the option of a name.
func (c *choice[T]) Set(name string) error {
	for _, o := range c.all {
		if o.name == name {
			c.option = o
			return nil
		}
	}
	return fmt.Errorf("use %s", strings.Join(c.names(), ", "))
}

func (c *choice[T]) String() string { return c.name }

// Type is what help texts show in the place of a value.
func (c *choice[T]) Type() string { return strings.Join(c.names(), "|") }

func (c *choice[T]) names() []string {
	var names []string
	for _, o := range c.all {
		names = append(names, o.name)
	}
	return names
}
