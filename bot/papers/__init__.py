"""Papers a citizen takes away: a statement for police and bank, a receipt, everything that is kept about them."""
