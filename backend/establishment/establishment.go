// Package establishment is a business's place of work as the office knows it (事業所).
// It knows nothing of accounts, postings, SQL or mail.
package establishment

// Establishment is what the office holds of one place of business and what heads each of its postings.
type Establishment struct {
	Number  string `json:"number"`  // 事業所番号, NNNN-NNNNNN-N
	Name    string `json:"name"`    // 事業所名
	Kana    string `json:"kana"`    // 事業所名カナ
	Postal  string `json:"postal"`  // 郵便番号, NNN-NNNN
	Address string `json:"address"` // 所在地
	Phone   string `json:"phone"`   // 電話番号
}
