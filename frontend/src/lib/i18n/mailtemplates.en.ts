import type { mailTemplateFaults as japanese, mailTemplates as words } from './mailtemplates.ja'

/** The words of a business's own templates of mails, in English. */
export const mailTemplates: typeof words = {
  page: 'Templates of emails',
  lead: 'Your own templates of emails to applicants. All computers of the business have them.',
  add: 'New template',
  none: 'You have no templates of your own yet',
  noneSub:
    'Press “New template”, or copy a usual one and change it. You can choose it when you write an email.',
  name: 'Name of the template',
  nameHelp: 'Up to 40 characters. It does not stand in the email.',
  copy: 'Copy a usual template',
  places: 'What can be filled in',
  placesHelp:
    'Press one to put it where the cursor is. In an email it is filled with what is known. With a ?, as in {?電話}, the line is left out where nothing is known.',
  place: {
    応募者: 'name of the applicant',
    事業所: 'name of the business',
    求人: 'occupation of the posting',
    電話: 'telephone number of the business',
    書類: 'documents that have not come yet',
    面接日時: 'time of the interview (Japan)',
    所要時間: 'length of the interview',
    面接場所: 'place of the interview',
    リンク: 'link of a video meeting',
    面接担当: 'who of us holds the interview',
    持ち物: 'what to bring to the interview',
    候補: 'times proposed for the interview',
    返事の日: 'day by which an answer was promised',
    入社日: 'first day of work',
    書類の扱い: 'whether documents are returned or destroyed',
  },
  placeOf: (place, what) => `Put {${place}} in (${what})`,
  strange: (place) =>
    `{${place}} is not filled by the program. You fill it in each email before it is sent. If it is a slip, please correct it.`,
  keep: 'Save',
  kept: (name) => `The template “${name}” was saved.`,
  change: 'Change',
  changeOf: (name) => `Change the template “${name}”`,
  halfway: 'This is what you were entering.',
  let: 'What you were entering was deleted.',
  drop: 'Delete',
  dropOf: (name) => `Delete the template “${name}”`,
  dropped: (name) => `The template “${name}” was deleted.`,
  restored: (name) => `The template “${name}” was restored.`,
  own: 'Own templates',
  usual: 'Usual templates',
  manage: 'Make and change own templates',
}

/** Why a template of a mail cannot be kept. */
export const mailTemplateFaults: typeof japanese = {
  'message.unknownPlace': (a) =>
    `${a['place'] ?? ''} is not filled by the program. Write over it, or delete it.`,
  'message.templateName': () => 'Give the template a name of up to 40 characters.',
  'message.templateTaken': () => 'Another template has this name. Choose a different one.',
  'message.templates': () => 'There can be 100 templates. Delete some you do not use.',
}
