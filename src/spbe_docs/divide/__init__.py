"""Where one file holds several documents: bundles, and annexes that are documents of their own kind."""
