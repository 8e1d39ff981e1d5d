"""Many files: found, read in processes that may be killed, staged, loaded, accounted for."""
