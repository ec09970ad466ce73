package applicant

import (
	"slices"

	"kyujindesk/backend/form"
)

// Stage is how far an application is (選考段階).
type Stage string

// The stages, in their order, then the ways out (domain 2).
const (
	Notified    Stage = "notified"    // 応募通知
	Documented  Stage = "documented"  // 書類受領
	Screening   Stage = "screening"   // 書類選考
	Arranging   Stage = "arranging"   // 面接調整
	Scheduled   Stage = "scheduled"   // 面接予定
	Interviewed Stage = "interviewed" // 面接済
	Offered     Stage = "offered"     // 内定
	Joined      Stage = "joined"      // 採用

	Refused   Stage = "refused"     // 不採用
	Declined  Stage = "declined"    // 辞退
	NoShow    Stage = "noshow"      // 面接欠席
	Lost      Stage = "unreachable" // 連絡不通
	Cancelled Stage = "cancelled"   // 応募取消
)

// Stages lists the stages in their order, Exits the ways out.
func Stages() []Stage {
	return []Stage{Notified, Documented, Screening, Arranging, Scheduled, Interviewed, Offered, Joined}
}

// Exits lists the ways out.
func Exits() []Stage { return []Stage{Refused, Declined, NoShow, Lost, Cancelled} }

// Known says whether there is such a stage.
func (s Stage) Known() bool { return slices.Contains(Stages(), s) || s.Over() && s != Joined }

// Over says whether nothing is left to decide.
func (s Stage) Over() bool { return s == Joined || slices.Contains(Exits(), s) }

// Words are what people call a stage.
func (s Stage) Words() form.Words {
	switch s {
	case Notified:
		return w("応募通知", "Applied")
	case Documented:
		return w("書類受領", "Documents in")
	case Screening:
		return w("書類選考", "Screening")
	case Arranging:
		return w("面接調整", "Arranging interview")
	case Scheduled:
		return w("面接予定", "Interview set")
	case Interviewed:
		return w("面接済", "Interviewed")
	case Offered:
		return w("内定", "Offered")
	case Joined:
		return w("採用", "Hired")
	case Refused:
		return w("不採用", "Not hired")
	case Declined:
		return w("辞退", "Withdrew")
	case NoShow:
		return w("面接欠席", "Did not come")
	case Lost:
		return w("連絡不通", "Unreachable")
	case Cancelled:
		return w("応募取消", "Cancelled")
	}
	return form.Words{}
}
