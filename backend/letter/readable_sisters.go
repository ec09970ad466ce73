package letter

import "fmt"

const ownAskText = "この事業所の別のパソコンからの、応募者の記録の問い合わせです。プログラムが自動でお返しします。\n"

func ownFactsText(b OwnFactsBody) string {
	return fmt.Sprintf("この事業所の別のパソコンと共有する応募者の記録です（%d件）。ハローワークには送られません。\n", len(b.Facts))
}
