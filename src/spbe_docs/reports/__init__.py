"""The one result model, and the formats it is laid out in."""
