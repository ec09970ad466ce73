package publicpage

import (
	"regexp"
)

// rule says where the value of an element goes.
type rule struct {
	id     string
	of     side
	beside string // key of the field a value that cannot be placed belongs beside
	read   func(t *target, text string) bool
}

// side is the form a value is for.
type side int

const (
	ofPosting side = iota
	ofEstablishment
)

// rules are all rules; an element without one is shown word for word.
func rules() map[string]rule {
	all := map[string]rule{}
	for _, list := range [][]rule{establishmentRules(), workRules(), personRules(), wageRules(), hoursRules(), conditionRules(), selectionRules()} {
		for _, r := range list {
			all[r.id] = r
		}
	}
	return all
}

// text puts a value as it stands, its lines joined where the field has one.
func text(id, key string) rule {
	return rule{id: id, beside: key, read: func(t *target, text string) bool { return t.put(key, text) }}
}

// pick puts an option. More words for an option come in pairs: the words, its code.
func pick(id, key string, also ...string) rule {
	return rule{id: id, beside: key, read: func(t *target, text string) bool { return t.option(key, text, pairs(also)) }}
}

// picks puts the options of a list.
func picks(id, key string) rule {
	return rule{id: id, beside: key, read: func(t *target, text string) bool { return t.options(key, text, nil) }}
}

func pairs(list []string) map[string]string {
	all := map[string]string{}
	for i := 0; i+1 < len(list); i += 2 {
		all[list[i]] = list[i+1]
	}
	return all
}

// number puts the number of a value that has the shape of before, number, after.
func number(id, key, before, after string) rule {
	shape := regexp.MustCompile(`^(?:` + before + `)?([0-9]+(?:\.[0-9]+)?)(?:` + after + `)$`)
	return rule{id: id, beside: key, read: func(t *target, text string) bool {
		m := shape.FindStringSubmatch(flat(text))
		return m != nil && t.put(key, m[1])
	}}
}

// yen puts the two ends of a range of money.
func yen(id, keys string) rule {
	return rule{id: id, beside: keys + ".lower", read: func(t *target, text string) bool {
		lower, upper, ok := amounts(text)
		return ok && t.ends(keys+".lower", lower, keys+".upper", upper)
	}}
}

// by puts a value with a function of its own.
func by(id, beside string, read func(t *target, text string) bool) rule {
	return rule{id: id, beside: beside, read: read}
}

// of gives rules to the establishment's form.
func of(s side, list ...rule) []rule {
	for i := range list {
		list[i].of = s
	}
	return list
}
