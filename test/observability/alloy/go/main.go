// Reads Alloy configuration from the files that are named, or else from standard input, with the parser and the
// formatter of Alloy itself. Says what does not parse or is not formatted, one finding per line, and exits with 1.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/grafana/alloy/syntax/parser"
	"github.com/grafana/alloy/syntax/printer"
)

func main() {
	failed := false
	for _, name := range names() {
		if err := check(name); err != nil {
			fmt.Println(err)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}

const stdin = "-"

func names() []string {
	if len(os.Args) > 1 {
		return os.Args[1:]
	}
	return []string{stdin}
}

func check(name string) error {
	text, err := read(name)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(name, text)
	if err != nil {
		return err
	}
	var formatted bytes.Buffer
	if err := printer.Fprint(&formatted, file); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	// As `alloy fmt` ends a file.
	formatted.WriteByte('\n')
	return difference(name, text, formatted.Bytes())
}

func read(name string) ([]byte, error) {
	if name == stdin {
		return io.ReadAll(os.Stdin)
	}
	return os.ReadFile(name)
}

// difference names the first line that the formatter writes otherwise.
func difference(name string, got, want []byte) error {
	if bytes.Equal(got, want) {
		return nil
	}
	gotLines, wantLines := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(gotLines), len(wantLines)) {
		if !bytes.Equal(gotLines[i], wantLines[i]) {
			return fmt.Errorf("%s:%d:1: not formatted: got %q, want %q", name, i+1, gotLines[i], wantLines[i])
		}
	}
	return fmt.Errorf("%s: not formatted: it has %d lines, want %d", name, len(gotLines), len(wantLines))
}
