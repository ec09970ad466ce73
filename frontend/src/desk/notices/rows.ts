// The notices of the office, as the menu and their page show them. That one was read on another computer comes with what it says of applicants.
import { notices } from '$lib/api'
import { Rows } from '$lib/list'

export const noticeRows = () => new Rows(notices.list, 'notices', 'applicants')
