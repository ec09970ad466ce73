// The words about seekers, in Japanese.

/** Sentences for what can go wrong with seekers, by the key Go gives. */
export const seekerFaults = {
  'seeker.notFound': () => 'この求職者は見つかりません。一覧を読み直してください。',
  'seeker.answer': () => '求職者の内容に、足りないところか読めないところがあります。',
  'seeker.leak': () => '公開する内容に、本人がだれかわかるところがあります。書き換えてから公開してください。',
  'seeker.unreachable': () => '直接リクエストを受ける人には、メールアドレスが要ります。',
  'seeker.ended': () => '有効期限を過ぎた求職者です。公開できません。',
  'seeker.rules': () => '回数は0以上で入力してください。',
  'seeker.notPublished': () => 'この求職者は、いま公開されていません。',
}
