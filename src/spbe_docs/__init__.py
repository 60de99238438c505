"""Recognise a local government's documents, and say which indicators of its evaluation they prove."""
