"""What pages show, as plain values: made from records and titles, put into HTML by the templates."""
