"""One module a matter; each has `router()`, made anew for every dispatcher."""
