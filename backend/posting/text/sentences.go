package text

// longest is how many runes are read as one sentence; the trade's are a tenth of it. It bounds the time for text without stops.
const longest = 300

// sentences are the stretches of a folded text between its stops and line ends.
func sentences(f Folded) [][2]int {
	all := [][2]int{}
	from := 0
	for i, r := range f.Runes {
		if end := r == '\n' || r == '。' || r == '!' || r == '?'; end || i-from >= longest {
			if i > from {
				all = append(all, [2]int{from, i})
			}
			from = i
			if end {
				from++
			}
		}
	}
	if from < len(f.Runes) {
		all = append(all, [2]int{from, len(f.Runes)})
	}
	return all
}
