"""The pack to hand in: the accepted papers under clean names, each with what it proves, and what is still lacking."""
