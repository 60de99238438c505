"""The nouns of the field as frozen values: documents, rules, findings, the report."""
