package office

// Ground is why an office may refuse a posting at all: it takes every other (職業安定法5条の5, 5条の6第1項).
type Ground string

// The grounds, in the order of the law's items.
const (
	Unlawful   Ground = "unlawful"   // 1号
	FarBelow   Ground = "farBelow"   // 2号
	Sanctioned Ground = "sanctioned" // 3号
	Unstated   Ground = "unstated"   // 4号
	Organised  Ground = "organised"  // 5号
	Silent     Ground = "silent"     // 6号
)

// Grounds lists them.
func Grounds() []Ground { return []Ground{Unlawful, FarBelow, Sanctioned, Unstated, Organised, Silent} }

// Says is what a business is told of a ground; empty for what is none.
func (g Ground) Says() string {
	switch g {
	case Unlawful:
		return "内容が法令に違反しているため（職業安定法5条の6第1項1号）"
	case FarBelow:
		return "賃金や労働時間などの条件が、通常と比べて著しく不適当なため（職業安定法5条の6第1項2号）"
	case Sanctioned:
		return "労働に関する法律の違反で処分や公表などを受けているため（職業安定法5条の6第1項3号）"
	case Unstated:
		return "労働条件が明示されていないため（職業安定法5条の6第1項4号）"
	case Organised:
		return "暴力団員などからの申込みにあたるため（職業安定法5条の6第1項5号）"
	case Silent:
		return "窓口からの求めに、正当な理由なく答えていただけないため（職業安定法5条の6第1項6号）"
	}
	return ""
}
