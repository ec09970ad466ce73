// The notices of the office, as the menu and their page show them.
import { notices } from '$lib/api'
import { Rows } from '$lib/list'

export const noticeRows = () => new Rows(notices.list, 'notices')
