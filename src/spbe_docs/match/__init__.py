"""From a document to the places in it that speak for a requirement."""
