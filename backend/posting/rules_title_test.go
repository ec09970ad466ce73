package posting

import (
	"maps"

	"kyujindesk/backend/form"
)

func titleExamples() []example {
	says := func(title string, more form.Values) form.Values {
		v := form.Values{"work.title": title}
		maps.Copy(v, more)
		return v
	}
	night := form.Values{"hours.1.start": "22:00", "hours.1.end": "07:00"}
	daily := form.Values{"wage.form": "daily", "wage.own.lower": "10000", "wage.own.upper": "12000"}
	return []example{
		good("title.differs", says("一般事務（土日祝休み・転勤なし）", nil)),
		good("title.differs", says("在宅医療の事務", nil)),
		good("title.differs", says("一般事務（在宅勤務）", form.Values{"place.kind": "home"})),
		good("title.differs", says("施設警備（夜勤専従）", night)),
		good("title.differs", says("人材派遣会社の内勤", nil)),
		good("title.differs", says("製造（派遣）", form.Values{"work.style": "dispatch", "contract.status": "dispatchOpen"})),
		bad("title.differs", says("一般事務（在宅勤務）", nil)),
		bad("title.differs", says("受付（土日休み）", form.Values{"holidays.days": "sun other", "holidays.note": "月8日"})),
		bad("title.differs", says("施設警備（日勤のみ）", night)),
		bad("title.differs", says("介護職員（夜勤専従）", nil)),
		bad("title.differs", says("調理（寮完備）", nil)),
		bad("title.differs", says("営業（要普免）", nil)),
		bad("title.differs", says("製造スタッフ（派遣社員）", nil)),
		bad("title.differs", says("事務（交通費全額支給）", form.Values{"commute.kind": "none"})),
		badPart("title.differs", says("レジ（退職金あり）", nil)),
		badPart("title.differs", says("レジ（昇給あり）", form.Values{"raise.has": "no"})),

		good("title.pay", says("一般事務（月給20万円）", nil)),
		good("title.pay", says("一般事務（月給26万円）", nil)),
		good("title.pay", says("一般事務（月給19万5000円）", nil)),
		good("title.pay", says("土木（日給12,000円）", daily)),
		goodPart("title.pay", says("レジ（時給1,120円）", nil)),
		good("title.pay", says("一般事務（時給1,000円）", nil)), // paid by the month
		bad("title.pay", says("一般事務（月給30万円）", nil)),
		bad("title.pay", says("一般事務（月給26万1円）", nil)),
		bad("title.pay", says("一般事務（月給19万4999円）", nil)),
		bad("title.pay", says("土木（日給15,000円）", daily)),
		badPart("title.pay", says("レジ（時給1,300円）", nil)),
	}
}
