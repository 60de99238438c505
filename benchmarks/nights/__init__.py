"""A hundred nights over shared drives that grow and have their troubles, against an oracle that knows the truth.

Files are added, edited, renamed, moved from drive to drive, removed, brought back, broken, saved under another name,
and replaced by others of the same size and time; a share is gone, half gone, empty, another one, without its sentinel,
or cut off while it is read; a folder or a file is closed for a night; somebody saves a file all through the run; the
clock is moved back; a rule changes; runs are killed; the disk is full. Every night the oracle compares each verdict and
each change with what it knows.

Each night is the real command line in a process of its own, but for its clock. A tiny rule pack asks for one regulation
for each subject, so that the truth needs no judging: a subject is regulated when a file says so.
"""
