package posting

// ProblemIDs lists the ids Check uses beside those of every form.
func ProblemIDs() []string { return []string{} }
