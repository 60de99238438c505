"""Many institutions side by side, from their result files alone: nobody's documents are looked at."""
