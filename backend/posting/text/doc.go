// Package text reads what an employer writes in sentences: it folds spelling, takes out what is said (pay, hours, ages …), and finds
// wordings for which a clerk would send a posting back. What it knows stands in tables under data. It knows nothing of forms, fields
// or screens: it is given one text and tells which words of it say what.
package text
