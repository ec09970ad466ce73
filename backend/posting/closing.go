package posting

// AccountClosed is why postings end when the account of their business is closed (退会), in their history.
const AccountClosed = "退会のため"
