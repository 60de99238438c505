"""How a system runs the nightly scan by itself: what a person gives cron, systemd or the Windows Task Scheduler."""
