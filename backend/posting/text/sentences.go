package text

// sentences are the stretches of a folded text between its stops and line ends.
func sentences(f Folded) [][2]int {
	all := [][2]int{}
	from := 0
	for i, r := range f.Runes {
		if r != '\n' && r != '。' && r != '!' && r != '?' && r != '！' && r != '？' {
			continue
		}
		if i > from {
			all = append(all, [2]int{from, i})
		}
		from = i + 1
	}
	if from < len(f.Runes) {
		all = append(all, [2]int{from, len(f.Runes)})
	}
	return all
}
