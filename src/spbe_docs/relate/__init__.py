"""What documents say of one another: copies, versions, who revokes and who amends whom."""
