package applicant

import (
	"slices"
	"time"
)

// Course is how one application went: its moves in the order they were made, the first into the first stage.
type Course struct {
	Source string // a Route, or what was written as the source of own media
	Came   time.Time
	Moves  []Move
	Result Result
}

// Move is that somebody came to a stage.
type Move struct {
	To Stage
	At time.Time
}

// Step is how many people came to a stage or beyond it, and how long they stayed.
type Step struct {
	Stage   Stage
	Reached int
	Here    int // now
	Days    int // median of those who have left it; -1 where nobody has
}

// Source is how many people came from somewhere, and how many of them were hired.
type Source struct {
	Name         string
	Came, Joined int
}

// Funnel shows how far people came. Who left the selection counts for the stages before.
func Funnel(courses []Course) []Step {
	steps := make([]Step, len(Stages()))
	stays := make([][]int, len(steps))
	for i, s := range Stages() {
		steps[i].Stage = s
	}
	for _, c := range courses {
		furthest := -1
		for i, m := range c.Moves {
			at := slices.Index(Stages(), m.To)
			furthest = max(furthest, at)
			last := i == len(c.Moves)-1
			switch {
			case at < 0:
			case last:
				steps[at].Here++
			default:
				stays[at] = append(stays[at], int(c.Moves[i+1].At.Sub(m.At)/(24*time.Hour)))
			}
		}
		for i := range furthest + 1 {
			steps[i].Reached++
		}
	}
	for i := range steps {
		steps[i].Days = median(stays[i])
	}
	return steps
}

// Sources counts where people came from, those who brought most first.
func Sources(courses []Course) []Source {
	var all []Source
	for _, c := range courses {
		i := slices.IndexFunc(all, func(s Source) bool { return s.Name == c.Source })
		if i < 0 {
			i = len(all)
			all = append(all, Source{Name: c.Source})
		}
		all[i].Came++
		if len(c.Moves) > 0 && c.Moves[len(c.Moves)-1].To == Joined {
			all[i].Joined++
		}
	}
	slices.SortStableFunc(all, func(a, b Source) int { return b.Came - a.Came })
	return all
}

// median is the middle one, the lower of two; -1 of nothing.
func median(days []int) int {
	if len(days) == 0 {
		return -1
	}
	slices.Sort(days)
	return days[(len(days)-1)/2]
}
