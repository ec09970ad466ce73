import { i18n } from '$lib/i18n'

/** A moment as people say it. */
export const moment = (iso: string) => `${i18n.f.day(iso)} ${i18n.f.clock(iso)}`
