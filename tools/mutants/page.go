package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// pageFolder is where the page is; a mutant of a file below it is tried with vitest, over which vite.config.ts lays it.
const pageFolder = "frontend/"

// pageTable is table for the page: Package is the file of the tests, Run a part of their names.
var pageTable = []mutant{
	// What was typed is kept.
	{"frontend/src/lib/writing/draft.svelte.ts", "new Map([...sent, ...this.#changes])", "new Map([...this.#changes, ...sent])", "frontend/src/lib/writing/draft.test.ts", "under way is newer"},
	{"frontend/src/lib/writing/draft.svelte.ts", "this.saving = { kind: 'failed', fault: toFault(e) }", "this.saving = { kind: 'saving' }", "frontend/src/lib/writing/draft.test.ts", "a failed save"},
	{"frontend/src/lib/writing/draft.svelte.ts", "      this.#failures++\n", "      this.#failures = 1\n", "frontend/src/lib/writing/draft.test.ts", "a failed save"},
	{"frontend/src/lib/writing/draft.svelte.ts", "if (this.saving.kind !== 'failed') this.saving", "this.saving", "frontend/src/lib/writing/draft.test.ts", "after a failed save"},
	{"frontend/src/lib/writing/work.svelte.ts", "    window.addEventListener('blur', flush)\n", "", "frontend/src/lib/writing/work.test.ts", "the window"},
	{"frontend/src/lib/writing/work.svelte.ts", "    window.addEventListener('pagehide', flush)\n", "", "frontend/src/lib/writing/work.test.ts", "the window"},
	{"frontend/src/lib/writing/work.svelte.ts", "    document.addEventListener('visibilitychange', flush)\n", "", "frontend/src/lib/writing/work.test.ts", "the window"},
	{"frontend/src/lib/writing/work.svelte.ts", "      flush()\n", "", "frontend/src/lib/writing/work.test.ts", "the page is left"},
	{"frontend/src/lib/writing/work.svelte.ts", "(draft.dirty || draft.rev >= fresh.rev)", "draft.rev >= fresh.rev", "frontend/src/lib/writing/work.test.ts", "not replaced"},
	{"frontend/src/lib/writing/review.svelte.ts", "if (await this.draft().flush()) await what", "if (this.draft()) await what", "frontend/src/lib/writing/review.test.ts", "kept"},
	{"frontend/src/lib/writing/review.svelte.ts", "else if (this.left > 0) this.fault", "else if (this.left > 9) this.fault", "frontend/src/lib/writing/review.test.ts", "must be confirmed"},
	{"frontend/src/lib/writing/hand.svelte.ts", "&& !this.#known.includes(p.id)", "", "frontend/src/lib/writing/hand.test.ts", "there before"},
	// Lists say what is wrong, and show the newest answer.
	{"frontend/src/lib/list/rows.svelte.ts", "this.fault = toFault(e)", "this.fault = undefined", "frontend/src/lib/list/rows.test.ts", "cannot be read"},
	{"frontend/src/lib/list/rows.svelte.ts", "[list, true, undefined]", "[list, true, this.fault]", "frontend/src/lib/list/rows.test.ts", "cannot be read"},
	{"frontend/src/lib/list/rows.svelte.ts", "if (before === this.#forgotten) [", "if (before <= this.#forgotten) [", "frontend/src/lib/list/rows.test.ts", "forgotten"},
	{"frontend/src/lib/list/rows.svelte.ts", "if (this.#underway) this.#listen()", "if (this.#underway) void this.load()", "frontend/src/lib/list/rows.test.ts", "one question"},
	{"frontend/src/lib/list/rows.svelte.ts", "if (this.#followers > 0 || this.#underway) return", "if (this.#followers > 0) return", "frontend/src/lib/list/rows.test.ts", "hears of what changes"},
	{"frontend/src/lib/api/turn.ts", "return (underway ??= all())", "return all()", "frontend/src/shell/session.test.ts", "asked before"},
	{"frontend/src/lib/list/rows.svelte.ts", "this.#underway ??= this.#read()", "this.#underway = this.#read()", "frontend/src/lib/list/rows.test.ts", "newest answer"},
	{"frontend/src/lib/list/chosen.svelte.ts", "if (toFault(e).code !== 'state') throw e", "if (toFault(e).code === '') throw e", "frontend/src/lib/list/chosen.test.ts", "an act on each"},
	{"frontend/src/desk/postings/ListPage.svelte", "  <ReadFault fault={rows.fault} retry={reread} />\n", "", "frontend/src/desk/postings/ListPage.test.ts", "cannot be read"},
	// Controls.
	{"frontend/src/lib/forms/answers.ts", "const atOnce = 6", "const atOnce = 3", "frontend/src/lib/forms/Pick.test.ts", "options"},
	{"frontend/src/lib/forms/answers.ts", ".length <= atOnce", ".length < atOnce", "frontend/src/lib/forms/Pick.test.ts", "options"},
	{"frontend/src/lib/forms/Pick.svelte", "onchange={() => onset(o.code)}", "onchange={() => onset(value)}", "frontend/src/lib/forms/SectionFields.test.ts", "radios show the answer"},
	{"frontend/src/lib/forms/Pick.svelte", "checked={value === o.code}", "checked={value !== o.code}", "frontend/src/lib/forms/SectionFields.test.ts", "radios show the answer"},
	{"frontend/src/lib/forms/Pick.svelte", "const name = $props.id()", "const name = 'choice'", "frontend/src/lib/forms/SectionFields.test.ts", "radios show the answer"},
	// The sides.
	{"frontend/src/shell/Frame.svelte", "    await drafts.flush()\n", "", "frontend/src/shell/Frame.test.ts", "before the account closes"},
	{"frontend/src/shell/Frame.svelte", "view ? sides.filter((s) => s.opens(view)) : sides", "sides", "frontend/src/shell/Frame.test.ts", "leads home"},
	{"frontend/src/shell/side.ts", "s.root !== '' && s.root === parts[0]", "s.root !== ''", "frontend/src/shell/side.test.ts", "#/"},
	{"frontend/src/office/pages.ts", "opens: (view) => view.practice", "opens: () => true", "frontend/src/shell/TopBar.test.ts", "outside practice"},
	{"frontend/src/office/intake/intake.ts", "new Rows(office.intake, 'office')", "new Rows(office.intake)", "frontend/src/office/intake/IntakePage.test.ts", "the practice world moves"},
}

// ofPage says whether a mutant is one of the page.
func (m mutant) ofPage() bool { return strings.HasPrefix(m.File, pageFolder) }

// tryPage runs the tests over a mutant that overlay lays over the page: nil where one of them fails.
func (m mutant) tryPage(folder, overlay string) error {
	test := exec.Command("node", "node_modules/vitest/vitest.mjs", "run", strings.TrimPrefix(m.Package, pageFolder),
		"--testNamePattern", m.Run, "--reporter=json", "--outputFile", overlay+".out")
	test.Dir = filepath.Join(folder, pageFolder)
	test.Env = append(os.Environ(), "PAGE_OVERLAY="+overlay)
	said, failed := test.CombinedOutput()
	out, err := os.ReadFile(overlay + ".out")
	var result struct {
		Failed int `json:"numFailedTests"`
		Passed int `json:"numPassedTests"`
	}
	if err = errors.Join(err, json.Unmarshal(out, &result)); err != nil {
		return fmt.Errorf("vitest: %w\n%s", err, said)
	}
	switch {
	case failed == nil:
		return errSurvived
	case result.Failed+result.Passed == 0:
		return fmt.Errorf("%w:\n%s", errBroken, said)
	case result.Failed == 0:
		return fmt.Errorf("no test failed, and yet: %w\n%s", failed, said)
	}
	return nil
}
