"""From a document's text to what it says about itself: number, year, title, issuer, dates, status, period."""
