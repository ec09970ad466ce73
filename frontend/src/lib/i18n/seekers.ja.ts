// The words about seekers, in Japanese.

/** Sentences for what can go wrong with seekers, by the key Go gives. */
export const seekerFaults = {
  'seeker.notFound': () => 'この求職者は見つかりません。一覧を読み直してください。',
  'seeker.answer': () => '求職者の内容に、足りないところか読めないところがあります。',
  'seeker.leak': () => '公開する内容に、本人がだれかわかるところがあります。書き換えてから公開してください。',
  'seeker.unreachable': () => '直接リクエストを受ける人には、メールアドレスが要ります。',
  'seeker.ended': () => '有効期限を過ぎた求職者です。公開できません。',
  'seeker.noPosting': () =>
    '有効な求人がありません。求職者をさがせるのは、有効な求人のある事業所だけです。求人を申し込んで、受理されるとさがせます。',
  'seeker.condition': () => '条件に、読めないところがあります。赤い欄を直してください。',
  'seeker.anything': () => '職種・勤務地・経験・免許・ことばのうち、1つ以上を入力してください。',
  'seeker.asking': () => '前の問い合わせの回答を待っています。',
  'seeker.noMore': () => 'これで全員です。',
  'seeker.noSearch': () => 'このさがした結果は、もうありません。一覧を読み直してください。',
  'seeker.rules': () => '回数は0以上で入力してください。',
  'seeker.notPublished': () => 'この求職者は、いま公開されていません。',
}
