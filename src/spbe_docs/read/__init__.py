"""From a file to its text, page by page; the only door to the file formats' libraries."""
