"""Sends a notice by e-mail and by messaging services: over the network, so only if the settings ask for it."""
