package posting

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mutantNow is the number of a rule that is wrong at the moment, or none.
var mutantNow = func() int {
	id, err := strconv.Atoi(os.Getenv("MUTANT"))
	if err != nil {
		return -1
	}
	return id
}()

// mutant is a number of a rule: v, or one step beside it while it is the wrong one. Two are numbered for each, one step
// up and one step down.
func mutant[T int | float64](id int, v, step T) T {
	switch mutantNow {
	case 2 * id:
		return v + step
	case 2*id + 1:
		return v - step
	}
	return v
}

// number is a number in the code of the rules.
type number struct {
	id   int
	at   string // file, function and spelling, for example "rules_hours.go leastBreak 45"
	line int
	typ  string
	step string
}

// TestEveryNumberOfARuleIsHeldByAnExample changes each number in the code of the rules by one step of its last digit, up and
// down, and requires that an example then fails, or else a table of what the rules say and reckon with. The code is compiled
// once, with a call in the place of each number, so that none can be forgotten and none takes long. Nothing (0), indices and
// where loops begin are no thresholds; harmless lists the changes that change nothing a person could see.
func TestEveryNumberOfARuleIsHeldByAnExample(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the package anew")
	}
	if mutant(0, 45, 1) != 45 {
		t.Fatal("a number is wrong although none should be")
	}
	numbers, overlay := mutated(t)
	binary := filepath.Join(t.TempDir(), "mutants")
	if out, err := exec.CommandContext(t.Context(), "go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	run := exec.CommandContext(t.Context(), binary, "-test.run=^TestMutants$", "-test.v")
	run.Env = append(os.Environ(), "MUTANTS="+strconv.Itoa(len(numbers)))
	out, err := run.CombinedOutput()
	if err != nil || !bytes.Contains(out, []byte("mutants tried: "+strconv.Itoa(2*len(numbers)))) {
		t.Fatalf("%v\n%s", err, out)
	}
	if !said(t, binary, -1) {
		t.Fatal("the tables fail without a mutant")
	}
	unused := harmless()
	for _, line := range strings.Split(string(out), "\n") {
		word, found := strings.CutPrefix(line, "survivor ")
		if !found {
			continue
		}
		id, err := strconv.Atoi(word)
		if err != nil {
			t.Fatal(err)
		}
		if !said(t, binary, id) {
			continue
		}
		n, way := numbers[id/2], []string{"+", "-"}[id%2]
		name := n.at + " " + way
		if i := slices.Index(unused, name); i >= 0 {
			unused = slices.Delete(unused, i, i+1)
			continue
		}
		t.Errorf("no example fails when this number is changed by %s%s: %s (line %d)", way, n.step, n.at, n.line)
	}
	for _, name := range unused {
		t.Errorf("an example does hold %q: take it off the list", name)
	}
}

// said says whether the tables of what the rules say and reckon with hold with one mutant.
func said(t *testing.T, binary string, mutant int) bool {
	t.Helper()
	tables := exec.CommandContext(t.Context(), binary, "-test.run=^Test(NumbersARuleSays|LeastBreakAndLeave|LeastLeaveOfYear|SocialSize|Calculators)$")
	tables.Env = append(os.Environ(), "MUTANT="+strconv.Itoa(mutant))
	return tables.Run() == nil
}

// TestMutants runs in the program that TestEveryNumberOfARuleIsHeldByAnExample makes.
func TestMutants(t *testing.T) {
	count, err := strconv.Atoi(os.Getenv("MUTANTS"))
	if err != nil {
		t.Skip("no mutants here")
	}
	held := heldExamples()
	if failing(held) {
		t.Fatal("an example fails without a mutant")
	}
	for id := range 2 * count {
		mutantNow = id
		if !failing(held) {
			fmt.Println("survivor", id)
		}
	}
	fmt.Println("mutants tried:", 2*count)
}

// held is an example as its rule sees it.
type held struct {
	rule rule
	a    answers
	c    circumstances
	bad  bool
}

func heldExamples() (all []held) {
	wages, rules := LoadMinimumWages(), rules()
	for _, e := range examples() {
		i := slices.IndexFunc(rules, func(r rule) bool { return r.id == e.rule })
		all = append(all, held{rules[i], answersOf(e.kind, e.values()), circumstancesOf(answersOf(e.kind, e.values()), e.day, wages), e.bad})
	}
	return all
}

// failing says whether an example does not hold; one that breaks off does not.
func failing(all []held) (fails bool) {
	defer func() { fails = fails || recover() != nil }()
	return slices.ContainsFunc(all, func(e held) bool { return len(e.rule.find(e.a, e.c)) > 0 != e.bad })
}

// mutated writes the code of the rules with a call of mutant for each number, and an overlay that puts it in place.
func mutated(t *testing.T) (numbers []number, overlay string) {
	t.Helper()
	fset := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	names = slices.DeleteFunc(names, func(n string) bool { return strings.HasSuffix(n, "_test.go") })
	files := make([]*ast.File, len(names))
	for i, name := range names {
		if files[i], err = parser.ParseFile(fset, name, nil, 0); err != nil {
			t.Fatal(err)
		}
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	conf := types.Config{Importer: importer.ForCompiler(fset, "gc", exported(t))}
	if _, err := conf.Check("posting", fset, files, info); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	replace := map[string]string{}
	for i, name := range names {
		if !strings.HasPrefix(name, "rules_") && name != "calculate.go" && name != "answers.go" {
			if finds(files[i]) && name != "check.go" {
				t.Errorf("%s holds a rule: put it into a file rules_….go, so that its numbers are tried", name)
			}
			continue
		}
		m := mutator{fset: fset, info: info, file: name, left: map[*ast.BasicLit]bool{}, numbers: &numbers}
		m.rewrite(files[i])
		var code bytes.Buffer
		if err := format.Node(&code, fset, files[i]); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, code.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		whole, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		replace[whole] = path
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	overlay = filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(overlay, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return numbers, overlay
}

// finds says whether a file has functions that find something.
func finds(f *ast.File) (found bool) {
	ast.Inspect(f, func(n ast.Node) bool {
		fn, is := n.(*ast.FuncType)
		if is && fn.Results != nil {
			for _, r := range fn.Results.List {
				array, many := r.Type.(*ast.ArrayType)
				if many && types.ExprString(array.Elt) == "finding" {
					found = true
				}
			}
		}
		return true
	})
	return found
}

// exported opens what the compiler knows of the packages this one imports.
func exported(t *testing.T) func(path string) (io.ReadCloser, error) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-export", "-deps", "-f", "{{.ImportPath}}={{.Export}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, line := range strings.Split(string(out), "\n") {
		path, file, _ := strings.Cut(line, "=")
		files[path] = file
	}
	return func(path string) (io.ReadCloser, error) { return os.Open(files[path]) }
}

// mutator puts calls of mutant into one file.
type mutator struct {
	fset    *token.FileSet
	info    *types.Info
	file    string
	inside  string // the function
	left    map[*ast.BasicLit]bool
	numbers *[]number
}

func (m *mutator) rewrite(f *ast.File) {
	for _, d := range f.Decls {
		m.inside = ""
		if fn, is := d.(*ast.FuncDecl); is {
			m.inside = fn.Name.Name
		}
		ast.Inspect(d, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GenDecl:
				if n.Tok == token.CONST {
					n.Tok = token.VAR
				}
			case *ast.BinaryExpr:
				m.share(n)
			case *ast.BasicLit:
				m.replace(n)
			case *ast.ForStmt:
				m.leave(n.Init)
			case *ast.IndexExpr:
				m.leave(n.Index)
			case *ast.SliceExpr:
				m.leave(n.High)
			case *ast.ArrayType:
				return false
			}
			return true
		})
	}
}

// leave leaves a number as it is.
func (m *mutator) leave(n ast.Node) {
	if n == nil {
		return
	}
	ast.Inspect(n, func(n ast.Node) bool {
		if lit, is := n.(*ast.BasicLit); is {
			m.left[lit] = true
		}
		return true
	})
}

// share gives the numbers of a constant, 8*60 for example, the type that only the whole of it has.
func (m *mutator) share(whole *ast.BinaryExpr) {
	if m.info.Types[whole].Value == nil {
		return
	}
	for _, part := range []ast.Expr{whole.X, whole.Y} {
		of := m.info.Types[part]
		of.Type = m.info.Types[whole].Type
		m.info.Types[part] = of
	}
}

// replace makes a number a call in place: a literal may be spelled by any text that the compiler reads as an expression.
func (m *mutator) replace(lit *ast.BasicLit) {
	if lit.Kind != token.INT && lit.Kind != token.FLOAT || m.left[lit] || strings.Trim(lit.Value, "0.") == "" {
		return
	}
	typ, known := m.info.Types[lit].Type.Underlying().(*types.Basic)
	name := "int"
	if known && typ.Info()&types.IsFloat != 0 {
		name = "float64"
	}
	step := "1"
	if _, places, has := strings.Cut(lit.Value, "."); has && strings.Trim(places, "0") != "" {
		step = "0." + strings.Repeat("0", len(places)-1) + "1"
	}
	n := number{len(*m.numbers), m.file + " " + m.inside + " " + lit.Value, m.fset.Position(lit.Pos()).Line, name, step}
	*m.numbers = append(*m.numbers, n)
	lit.Value = fmt.Sprintf("mutant[%s](%d, %s, %s)", name, n.id, lit.Value, step)
}

// harmless are the changes of a number that change nothing a person could see, by file, function, number and way.
func harmless() []string {
	return []string{
		// What strconv reads has 64 bits either way.
		"answers.go number 64 +", "answers.go number 64 -",
		// 31 March is the last day of its month; 1 October is the first.
		"rules_graduate.go findPastGraduation 31 +", "rules_slips.go findEarlyGraduates 31 +", "rules_slips.go findEarlyGraduates 1 -", "rules_insurance.go employmentHours 1 -", "rules_insurance.go socialSize 1 -",
		// An answer has two places behind the point, so nothing lies between 0.15 and 0.16.
		"rules_holidays.go findDaysMismatch 0.15 +",
		// However many matches, as long as the number is negative.
		"rules_contradictions.go findReasonOverCap 1 +", "rules_systems.go manyStaff 1 +", "rules_age_reason.go findOtherAges 1 +",
	}
}
