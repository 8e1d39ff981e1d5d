"""Family jumlah: totals and their parts."""
